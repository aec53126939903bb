import { rulesExtended, SimpleMarkdown } from "discord-markdown-parser";
import { type ListSource, matchList, readLists } from "./list-rule.ts";
import type { MarkdownNode, SpanKind, TimestampStyle } from "./markdown-node.ts";

/** The library's own tree: loosely typed, so it is read once, in `toNodes`, and never leaves this file. */
type LibraryNode = { readonly type: string; readonly [key: string]: unknown };

/** What the library keeps between two matches; `prevCapture` is the match before. */
type ParserState = { readonly [key: string]: unknown };

function isLineStart({ prevCapture }: ParserState): boolean {
  return !Array.isArray(prevCapture) || String(prevCapture[0]).endsWith("\n");
}

const listRule = {
  // Before emphasis, so that "* one" is an item and not an opening star.
  order: SimpleMarkdown.defaultRules.list.order,
  match: (source: string, state: ParserState) => (isLineStart(state) ? matchList(source) : null),
  parse: (capture: string[], parse: (source: string) => LibraryNode[]) => ({
    type: "lists",
    lists: readLists(capture[0] ?? "").map((list) => withParsedItems(list, parse)),
  }),
};

/** The library sees the start of a line only after a line break or a heading; a list or a quote ends a line as well. */
function atLineStart(rule: (typeof rulesExtended)[string]): (typeof rulesExtended)[string] {
  return {
    ...rule,
    match: (source, state, before) =>
      isLineStart(state) ? rule.match(source, { ...state, prevCapture: null }, before) : null,
  };
}

// Emoji are text here; the bundle leaves the table of this rule out.
const { twemoji: _, heading, subtext, ...otherRules } = rulesExtended;
const parseTree = SimpleMarkdown.parserFor({
  ...otherRules,
  ...(heading && { heading: atLineStart(heading) }),
  ...(subtext && { subtext: atLineStart(subtext) }),
  list: listRule,
});

/** Discord's dialect as a tree. Bots may use masked links, so the extended rules apply to every message. */
export function parseMarkdown(source: string): readonly MarkdownNode[] {
  return tidy(toNodes(parseTree(source, { inline: true })));
}

const spans: Readonly<Record<string, SpanKind>> = {
  strong: "bold",
  em: "italic",
  underline: "underline",
  strikethrough: "strike",
  spoiler: "spoiler",
  blockQuote: "quote",
  subtext: "subtext",
};

function toNodes(nodes: unknown): readonly MarkdownNode[] {
  return Array.isArray(nodes) ? nodes.flatMap((node: LibraryNode) => toNode(node)) : [];
}

function toNode(node: LibraryNode): readonly MarkdownNode[] {
  const span = spans[node.type];
  if (span) return [{ kind: span, children: tidy(toNodes(node["content"])) }];
  switch (node.type) {
    case "br":
      return [{ kind: "break" }];
    case "heading":
      return [{ kind: "heading", level: headingLevel(node["level"]), children: toNodes(node["content"]) }];
    case "lists":
      return node["lists"] as readonly MarkdownNode[];
    case "inlineCode":
      return [{ kind: "code", text: String(node["content"]) }];
    case "codeBlock":
      return [{ kind: "code-block", text: String(node["content"]), language: String(node["lang"] ?? "") }];
    case "link":
    case "url":
    case "autolink":
      return link(String(node["target"]), toNodes(node["content"]));
    case "user":
    case "channel":
    case "role":
      return [{ kind: node.type, id: String(node["id"]) }];
    case "slashCommand":
      return [{ kind: "command", name: String(node["fullName"]), id: String(node["id"]) }];
    case "everyone":
    case "here":
      return [{ kind: "all", text: `@${node.type}` }];
    case "emoji":
      return [{ kind: "emoji", name: String(node["name"]), id: String(node["id"]) }];
    case "timestamp":
      return [{ kind: "timestamp", seconds: Number(node["timestamp"]), style: timestampStyle(node["format"]) }];
    default:
      return [{ kind: "text", text: plainText(node) }];
  }
}

/** Only web addresses become links: anything else (javascript:, data:) stays the text it is. */
function link(href: string, children: readonly MarkdownNode[]): readonly MarkdownNode[] {
  return /^https?:\/\//i.test(href) ? [{ kind: "link", href, children: tidy(children) }] : children;
}

function plainText(node: LibraryNode): string {
  if (typeof node["content"] === "string") return node["content"];
  return typeof node["name"] === "string" ? node["name"] : "";
}

function headingLevel(level: unknown): 1 | 2 | 3 {
  return level === 1 || level === 2 ? level : 3;
}

function timestampStyle(format: unknown): TimestampStyle {
  return typeof format === "string" && /^[tTdDfFR]$/.test(format) ? (format as TimestampStyle) : "f";
}

function withParsedItems(list: ListSource, parse: (source: string) => LibraryNode[]): MarkdownNode {
  return {
    kind: "list",
    ordered: list.ordered,
    start: list.start,
    items: list.items.map((item) => [
      ...tidy(toNodes(parse(item.text))),
      ...item.inner.map((inner) => withParsedItems(inner, parse)),
    ]),
  };
}

/** Joins the crumbs of text the library leaves and drops line breaks that a block already makes. */
function tidy(nodes: readonly MarkdownNode[]): readonly MarkdownNode[] {
  const tidied: MarkdownNode[] = [];
  for (const node of nodes) {
    const last = tidied.at(-1);
    if (node.kind === "break" && last?.kind === "code-block") continue;
    if (node.kind === "text" && last?.kind === "text")
      tidied[tidied.length - 1] = { kind: "text", text: last.text + node.text };
    else tidied.push(node);
  }
  while (tidied.at(-1)?.kind === "break") tidied.pop();
  return tidied;
}
