import { describe, expect, it } from "vitest";
import { routeTable } from "../../commands/index.ts";
import { commandsJson } from "../../src/discord/command-json.ts";
import { commandProblems } from "../../src/discord/command-limits.ts";
import type { Words } from "../../src/discord/ports.ts";
import { RefusalError } from "../../src/errors.ts";
import { en } from "../../src/texts/en.ts";
import type { Texts } from "../../src/texts/texts.ts";
import { type Catalogs, catalogs, commandTexts, textsFor, words } from "../../src/texts/texts-for.ts";
import { helpView } from "../../src/views/help-view.ts";
import { plainText } from "../views/plain-text.ts";

/** A second language is an object: two sentences and a command's name stand for the rest here. */
const german: Texts = {
  ...en,
  help: { ...en.help, title: "Brücken, ehrlich gezählt." },
  commands: { ...en.commands, "bridge today": { description: "Was heute dran ist" } },
};
const two: Catalogs = { en, de: german };

describe("a second language", () => {
  it("reaches the messages without a change of code", () => {
    const view = helpView({ userId: "1", texts: textsFor("de", two) });
    expect(plainText(view)).toContain("Brücken, ehrlich gezählt.");
  });

  it("reaches Discord's list of commands", () => {
    const json = commandsJson(routeTable, commandTexts(two));
    expect(JSON.stringify(json)).toContain('"description_localizations":{"de":"Was heute dran ist"}');
    expect(commandProblems(json)).toEqual([]);
  });
});

describe("the catalog for a locale", () => {
  it.each([
    ["en-GB", en],
    ["de", german],
    ["fr", en],
    ["", en],
  ])("of “%s” is the closest there is", (locale, texts) => {
    expect(textsFor(locale, two)).toBe(texts);
  });

  it("falls back to the same language of another country before English", () => {
    expect(textsFor("es-419", { en, "es-ES": german })).toBe(german);
  });

  it("is English everywhere as long as there is nothing else", () => {
    expect(Object.keys(catalogs)).toEqual(["en"]);
  });
});

describe("the router's words", () => {
  const spoken: Words = words;

  it("say what to do instead of a refused thing", () => {
    const refusal = new RefusalError("amountUnreadable", { amount: "ten" });
    expect(spoken.refusal("en-GB", refusal)).toBe(
      "I cannot read “ten” as an amount. Holds look like 10 × 10, reps like 20.",
    );
  });

  it("give the number of an incident, and say what to do when the database is away", () => {
    expect(spoken.incident("en-GB", "7f3a")).toContain("`7f3a`");
    expect(spoken.unavailable("en-GB")).toContain("try again in a minute");
  });
});
