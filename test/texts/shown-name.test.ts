import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../emulator/page/markdown/parse-markdown.ts";
import { shownName } from "../../src/texts/shown-name.ts";

/** What a reader of the channel sees of a sentence with this name in it. */
const read = (name: string, around = (shown: string) => `${shown} showed up.`) =>
  parseMarkdown(around(shownName(name, "Somebody")));

const tricks = [
  ...["<@123456789012345678>", "<@&1>", "<#1>", "@everyone", "@here", "<@!1>", "</bridge log:1>", "<:smile:1>"],
  ...["https://example.com", "[free](https://example.com)", "<https://example.com>", "discord.gg/abc", "<t:0:R>"],
  ...["**", "__", "*", "_", "~~", "||", "`", "```", "# ", "-# ", "> ", ">>> ", "- ", "1. ", "\\", "\n", "\r", "\t"],
  ...["\u202E", "\u2066", "\u200B", "\u200D", "\u0000", "\uD800", ":smile:", "🌉", "ß", "名前", "a", " "],
];
const name = fc.array(fc.oneof(fc.constantFrom(...tricks), fc.string({ unit: "binary", maxLength: 6 })), {
  maxLength: 8,
});

describe("a name in a message", () => {
  it.each([
    ["Mira", "Mira"],
    ["Mira  \n # Sam", "Mira # Sam"],
    ["<@123456789012345678>", "<@\u200B123456789012345678>"],
    ["@everyone", "@\u200Beveryone"],
    ["[free](https://example.com)", "[free](https://example.com)"],
    ["\u202Eevil", "evil"],
    ["\u200B\u2066", "Somebody"],
    ["", "Somebody"],
    ["x".repeat(200), "x".repeat(32)],
  ])("%j is read as %j", (typed, shown) => {
    expect(read(typed)).toEqual([{ kind: "text", text: `${shown} showed up.` }]);
  });

  it("is only ever text, wherever it stands, whatever it is", () => {
    const places = [
      (shown: string) => `${shown} showed up.`,
      (shown: string) => `**Showed up** ${shown}, ${shown}`,
      (shown: string) => `-# ${shown} · ${shown}`,
    ];
    fc.assert(
      fc.property(name, fc.constantFrom(...places), (parts, place) => {
        const plain = JSON.stringify(parseMarkdown(place("Mira")), kinds);
        expect(JSON.stringify(read(parts.join(""), place), kinds)).toBe(plain);
      }),
      { numRuns: 2_000 },
    );
  });

  it("never carries what Discord looks for in the plain text: a mention, or a web address", () => {
    fc.assert(
      fc.property(name, (parts) => {
        const shown = shownName(parts.join(""), "Somebody");
        expect(shown).not.toMatch(/@everyone|@here|<@[!&]?\d|<#\d|<a?:|<t:|<\/|:\/\/|discord\.gg|\n/);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** The shape of a tree without its words. */
function kinds(key: string, value: unknown): unknown {
  return key === "text" ? "…" : value;
}
