import { describe, expect, test } from "vitest";
import type { MarkdownNode } from "../../../emulator/page/markdown/markdown-node.ts";
import { parseMarkdown } from "../../../emulator/page/markdown/parse-markdown.ts";

/** The tree in a line: `bold(a)`, `list(a | b)`. */
function sketch(nodes: readonly MarkdownNode[]): string {
  return nodes.map(sketchNode).join(" ");
}

function sketchNode(node: MarkdownNode): string {
  switch (node.kind) {
    case "all":
      return `all(${node.text})`;
    case "text":
      return JSON.stringify(node.text);
    case "break":
      return "↵";
    case "heading":
      return `h${node.level}(${sketch(node.children)})`;
    case "list":
      return `${node.ordered ? `from ${node.start}` : "list"}(${node.items.map(sketch).join(" | ")})`;
    case "code":
    case "code-block":
      return `${node.kind}(${node.text})`;
    case "link":
      return `link(${node.href}: ${sketch(node.children)})`;
    case "user":
    case "channel":
    case "role":
      return `${node.kind}(${node.id})`;
    case "command":
    case "emoji":
      return `${node.kind}(${node.name})`;
    case "timestamp":
      return `time(${node.seconds} ${node.style})`;
    default:
      return `${node.kind}(${sketch(node.children)})`;
  }
}

const id = "123456789012345678";

describe("Discord's markdown", () => {
  test.each([
    ["plain words stay words", "10 holds of 10 seconds.", '"10 holds of 10 seconds."'],
    ["arithmetic is not emphasis", "10 * 10 * 2 and snake_case_name", '"10 * 10 * 2 and snake_case_name"'],
    [
      "bold, italic, underline, strike",
      "**a** *b* _c_ __d__ ~~e~~",
      'bold("a") " " italic("b") " " italic("c") " " underline("d") " " strike("e")',
    ],
    ["emphasis nests", "***a***", 'italic(bold("a"))'],
    ["a heading ends its line", "## Today\nten holds", 'h2("Today") "ten holds"'],
    ["a hash without a space is no heading", "#today", '"#today"'],
    ["subtext", "a\n-# quiet", '"a" ↵ subtext("quiet")'],
    ["a list", "- a\n- **b**\nafter", 'list("a" | bold("b")) "after"'],
    ["a list inside a list", "- a\n  - b\n- c", 'list("a" list("b") | "c")'],
    ["a numbered list keeps its start", "3. a\n4. b", 'from 3("a" | "b")'],
    ["subtext right after a list", "- a\n-# quiet", 'list("a") subtext("quiet")'],
    ["a heading right after a quote", "> a\n# b", 'quote("a") h1("b")'],
    ["stars may mark a list", "* a\n* b", 'list("a" | "b")'],
    ["a dash inside a line is no list", "a - b", '"a - b"'],
    ["a quote", "> a\n> b\nc", 'quote("a" ↵ "b") "c"'],
    ["code hides markdown", "`**a**`", "code(**a**)"],
    ["a code block", "```js\nlet a\n```\nafter", 'code-block(let a) "after"'],
    ["a spoiler", "||a||", 'spoiler("a")'],
    ["a masked link", "[a](https://example.com/)", 'link(https://example.com/: "a")'],
    ["a bare address", "https://example.com.", 'link(https://example.com: "https://example.com") "."'],
    ["no script behind a link", "[a](javascript:alert)", '"a"'],
    ["mentions", `<@${id}> <#${id}> <@&${id}>`, `user(${id}) " " channel(${id}) " " role(${id})`],
    ["a call to all", "@everyone and @here", 'all(@everyone) " and " all(@here)'],
    ["emoji are text", "👍🏽 and 👨‍👩‍👧", '"👍🏽 and 👨‍👩‍👧"'],
    ["a command mention", `</bridge log:${id}>`, "command(bridge log)"],
    ["a timestamp", "<t:1930501920:R> <t:0>", 'time(1930501920 R) " " time(0 f)'],
    ["a custom emoji", `<:glute:${id}>`, "emoji(glute)"],
    ["an escaped star", "\\*a\\*", '"*a*"'],
    ["an open star stays", "a *b", '"a *b"'],
    ["nothing", "", ""],
  ])("%s", (_sentence, source, expected) => {
    expect(sketch(parseMarkdown(source))).toBe(expected);
  });
});
