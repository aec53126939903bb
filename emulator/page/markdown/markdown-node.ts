/** One piece of a message's text, as Discord's client would show it. Ids are snowflakes; `seconds` are Unix seconds. */
export type MarkdownNode =
  | { readonly kind: "text"; readonly text: string }
  /** `@everyone` and `@here`. */
  | { readonly kind: "all"; readonly text: string }
  | { readonly kind: "break" }
  | { readonly kind: SpanKind; readonly children: readonly MarkdownNode[] }
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly children: readonly MarkdownNode[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly MarkdownNode[])[];
    }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "code-block"; readonly text: string; readonly language: string }
  | { readonly kind: "link"; readonly href: string; readonly children: readonly MarkdownNode[] }
  | { readonly kind: "user" | "channel" | "role"; readonly id: string }
  | { readonly kind: "command"; readonly name: string; readonly id: string }
  | { readonly kind: "emoji"; readonly name: string; readonly id: string }
  | { readonly kind: "timestamp"; readonly seconds: number; readonly style: TimestampStyle };

export type SpanKind = "bold" | "italic" | "underline" | "strike" | "spoiler" | "quote" | "subtext";

/** Discord's one-letter formats; `R` counts ("in 2 minutes"), `f` is the default. */
export type TimestampStyle = "t" | "T" | "d" | "D" | "f" | "F" | "R";
