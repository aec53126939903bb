import { describe, expect, it } from "vitest";
import type { View } from "../../../src/interactions/answer.ts";
import { parseCustomId } from "../../../src/interactions/custom-id.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { loggedView } from "../../../src/views/log/logged-view.ts";
import { lastLogged, reader } from "../coaching-at.ts";
import { customIdsOf, labelsOf, plainText } from "../plain-text.ts";
import { stories } from "../stories.ts";

const logged = (name: string): View => {
  const story = stories[name];
  if (story === undefined) throw new Error(`no story ${name}`);
  return loggedView(reader, lastLogged(story.log, story.day));
};

/** The lines above the first button. */
const said = (name: string) => plainText(logged(name)).split("\n[")[0];

describe("the answer to a log", () => {
  it("leads to the new level's exercise, and nowhere else from a step", () => {
    expect(labelsOf(logged("ten clean tens"))).toContain("Show me level 2");
    expect(labelsOf(logged("first rung")).filter((label) => label.startsWith("Show me"))).toEqual([]);
  });

  it.each([
    [
      "ten clean tens",
      "## 10 of 10, clean.\n**Level 2 is yours**, from tomorrow: single-leg bridge.\n**Why:** 10 × 10 s, clean form, easy breathing, no pain.",
    ],
    [
      "first rung",
      "## 5 of 5, clean.\nNext time: 8 holds of 5 seconds.\n**Why:** 5 × 5 s, clean form, easy breathing, no pain.",
    ],
    [
      "both sides",
      "## 5 of 5, clean.\nNext time: 8 holds of 5 seconds on each side.\n**Why:** 5 × 5 s each side, clean form, easy breathing, no pain.",
    ],
    [
      "too few",
      "## 3 of 5, clean.\nNext time: 4 holds of 5 seconds.\n**Why:** Three clean ones; the rung asks for five.",
    ],
    ["one side", "## Left side done.\nRight side when you are ready."],
    [
      "slipped once",
      "## Logged 5 × 5 s.\nNext time: 5 holds of 5 seconds. Slower is allowed.\n**Why:** No clean ones in it this time.",
    ],
  ])("says what follows, and why: %s", (story, text) => {
    expect(said(story)).toBe(text);
  });

  it("claims no more than was logged cleanly", () => {
    expect(said("could rise further")).toContain("## Logged 10 × 10 s. Three questions could take you further.");
    expect(said("clean first, then not")).toContain("## Logged 10 × 10 s.\nNext time: 8 holds of 5 seconds.");
    expect(said("clean first, then not")).toContain("**Why:** 5 × 5 s, clean form");
    expect(said("in two halves")).toContain("## 5 of 5, clean.");
  });

  it.each([
    [
      "a lighter set after it",
      "## Logged 12 × 3 s.\nNext time: 8 holds of 5 seconds.\n**Why:** 5 × 5 s, clean form, easy breathing, no pain.",
    ],
    [
      "a lighter weight after it",
      "## Logged 12 × 4 kg.\nNext time: 12 reps with 12 kg.\n**Why:** 10 × 8 kg, clean form, no pain.",
    ],
  ])("names the set that counted, not the one beside it: %s", (story, text) => {
    expect(said(story)).toBe(text);
  });

  it.each([
    ["felt in the back", "**Why:** No clean ones in it this time. Felt in the lower back counts as a slip."],
    ["breath held", "**Why:** No clean ones in it this time. A held breath counts as a slip."],
  ])("says what made slips of reps in good form: %s", (story, text) => {
    expect(said(story)).toContain(text);
  });

  it("counts the slips of the side that had them", () => {
    expect(said("one side, more slips than clean ones")).toContain("**Why:** 3 of 7 were clean.");
  });

  it("says of a set that did not hurt no more than that it was logged", () => {
    expect(said("a side that does not hurt after one that does")).toContain("## Logged 3 × 5 s on the right.\nHalf");
  });

  it("judges a set after days off by the level that it was of", () => {
    const text = said("days off, then the full set of the level before");
    expect(text).toContain("**Why:** After 38 days off, you start again a little lower. 10 × 10 s, clean form");
  });

  it("does not call a step smaller that days off have taken, and the card has shown", () => {
    expect(said("days off, then not answered")).toMatch(/before I decide\.\n\*\*Why:\*\* After 20 days off/);
  });

  it.each(["a step below the full roll-out, age not told", "full roll-out, age not told"])(
    "asks for the age with its reason, once: %s",
    (story) => {
      expect(labelsOf(logged(story))).toContain("That is me: 18 or older, or with advice");
      const sentences = plainText(logged(story)).replaceAll(/^\[.*\]$/gm, "");
      expect(sentences.match(/18 or older/g)).toHaveLength(1);
    },
  );

  it("says once that the screen has run out, and has the way to answer it", () => {
    const text = said("the answers of the screen have run out") ?? "";
    expect(text.match(/have run out/g)).toHaveLength(1);
    expect(text).not.toContain("That counts");
    expect(labelsOf(logged("the answers of the screen have run out"))).toContain("Answer the questions");
  });

  it("speaks of no target where there is none", () => {
    expect(said("a deadlift, no weight told")).not.toContain("easier than your target");
  });

  it.each([
    [
      "strong pain, for three days ago",
      "## Logged.\nNext time: 5 holds of 5 seconds.\n-# For 2 March\nNothing to push through, and nothing lost.",
    ],
    ["ten clean tens, for three days ago", "## 10 of 10, clean.\n**Level 2 is yours**, as of now: single-leg bridge."],
  ])("promises no day that is over: %s", (story, text) => {
    expect(said(story)?.startsWith(text)).toBe(true);
  });

  it("holds a set against what was asked for, not against more", () => {
    expect(said("half of it after some pain")).toContain("## 2 of 2, clean.\nNext time: 5 holds of 5 seconds.");
  });

  it("names the exercise where it is another one than was done", () => {
    expect(said("strong pain on the next level")).toContain("on Thursday: bridge with brace, 10 holds of 8 seconds.");
  });

  it("asks exactly what is missing, one row of buttons for each question", () => {
    expect(plainText(logged("nothing answered"))).toContain("Logged 10 × 10 s. Three questions before I decide.");
    expect(labelsOf(logged("breathing not answered"))).toEqual([
      "Easy the whole time",
      "Held it",
      "The ladder",
      "Undo",
    ]);
  });

  it("asks about the set that it answers, and names it where another one lacks the answer too", () => {
    const view = logged("one side after the other, not answered");
    expect(plainText(view)).toContain("**Breathing** (5 × 5 s on the right)");
    const answers = customIdsOf(view.components).flatMap(
      (id) => ids.answer.decode(parseCustomId(id)?.fields ?? []) ?? [],
    );
    expect(new Set(answers.map(({ seq }) => seq))).toEqual(new Set([4]));
  });

  it("offers the other side with one tap", () => {
    expect(labelsOf(logged("one side"))).toContain("Done: 5 × 5 s on the right, clean, easy breath, no pain");
  });

  it("takes back what this message logged, not what came after it", () => {
    const story = stories["both sides"];
    const sets = story === undefined ? [] : lastLogged(story.log, story.day).sets;
    const undo = customIdsOf(logged("both sides").components)
      .map(parseCustomId)
      .find((id) => id?.route === "undo.logged");
    expect(sets).toHaveLength(2);
    expect(undo?.fields).toEqual([sets[0]?.interactionId]);
  });

  it("is plain after strong pain: rest, the emergency signs, no praise and no questions", () => {
    expect(plainText(logged("strong pain"))).toBe(
      [
        "## Logged. That is enough for today.",
        "Rest now. The next session is on Thursday: 5 holds of 5 seconds.",
        "Nothing to push through, and nothing lost. Walk a little if that feels fine.",
        "**Go to emergency care now if any of this is new: trouble holding or passing urine or stool, numbness where a saddle would touch, weakness in both legs.**",
        "[Undo]",
      ].join("\n"),
    );
    expect(plainText(logged("strong pain twice"))).toContain("until a clinician has cleared you");
  });
});
