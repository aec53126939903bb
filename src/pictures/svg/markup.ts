/** SVG text that came out of {@link element} or {@link characters}; a plain string cannot slip in between tags unescaped. */
export type Markup = string & { readonly kind: unique symbol };

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// Characters that XML 1.0 forbids make the whole picture unreadable: controls, lone surrogates, the two non-characters.
const forbiddenInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escapeText(text: string): string {
  return text.replace(forbiddenInXml, "").replace(/[&<>"']/g, (character) => escapes[character] ?? "");
}

/** Numbers are written with one decimal, so that the same picture has the same text on every machine. */
function written(value: string | number): string {
  return typeof value === "number" ? String(Math.round(value * 10) / 10 + 0) : escapeText(value);
}

export function element(name: string, attributes: Attributes, ...children: readonly Markup[]): Markup {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) open += ` ${key}="${written(value)}"`;
  }
  return (children.length === 0 ? `${open}/>` : `${open}>${children.join("")}</${name}>`) as Markup;
}

/** Text between tags: escaped, and free of characters that XML forbids. */
export function characters(text: string): Markup {
  return escapeText(text) as Markup;
}

export function group(attributes: Attributes, ...children: readonly Markup[]): Markup {
  return element("g", attributes, joined(children));
}

export function joined(parts: readonly Markup[]): Markup {
  return parts.join("") as Markup;
}

export const nothing = "" as Markup;
