import { describe, expect, it } from "vitest";
import { parseCustomId } from "../../src/interactions/custom-id.ts";
import { levelAt } from "../../src/progression/position.ts";
import { stepBackPreviewOf } from "../../src/services/coaching/step-back.ts";
import { entryPreviewOf } from "../../src/services/log/change-entry.ts";
import { logRows } from "../../src/services/log/log-rows.ts";
import { howFaultStill, howPoseStill, howStretchStill } from "../../src/views/coaching/how-pictures.ts";
import { howView } from "../../src/views/coaching/how-view.ts";
import { stepBackView, steppedBackView } from "../../src/views/coaching/step-back-view.ts";
import { ids } from "../../src/views/custom-ids.ts";
import { entryChangedView, entryPreviewView } from "../../src/views/log/change-preview.ts";
import { draftOfRow, entryForm } from "../../src/views/log/entry-form.ts";
import { entryView, historyView } from "../../src/views/log/history-view.ts";
import { bridge, hurting, Log, personAt, singleLeg, slipped } from "../progression/log.ts";
import { coachingAt, reader } from "./coaching-at.ts";
import { customIdsOf, labelsOf, partsOf, plainText } from "./plain-text.ts";
import { formProblems } from "./problems.ts";
import { anOffer } from "./programs/program-views.ts";

/** Twelve days with one set each. */
function twelveDays(): Log {
  const log = new Log();
  for (let day = 1; day <= 12; day += 1) log.set(day, bridge(5, 5, slipped));
  return log;
}

describe("the log", () => {
  it("is shown in pages of five, the newest first", () => {
    const coaching = coachingAt(twelveDays(), 12);
    const page = (wanted: number) => plainText(historyView(reader, coaching, wanted));
    expect(page(1)).toContain("Page 1 of 3");
    expect(page(1).indexOf("**Today**")).toBeLessThan(page(1).indexOf("**Yesterday**"));
    expect(page(2)).toContain("**Sun 8 Mar** · bridge with brace · 5 × 5 s\n-# slipped, easy breathing, no pain");
    expect(page(99)).toContain("Page 3 of 3");
  });

  it("has buttons only to pages that are there", () => {
    const coaching = coachingAt(twelveDays(), 12);
    const labels = (wanted: number) => labelsOf(historyView(reader, coaching, wanted)).filter((it) => /er$/.test(it));
    expect([labels(1), labels(2), labels(3)]).toEqual([["Older"], ["Newer", "Older"], ["Newer"]]);
  });

  it("says everything that was told about a set, and what was not", () => {
    const log = new Log();
    log.set(1, bridge(5, 5, { breathing: undefined, felt: "hamstrings", mirror: true, easier: true }));
    expect(plainText(historyView(reader, coachingAt(log, 1), 1))).toContain(
      "-# clean, breathing not told, no pain, felt it: the back of the thighs, with a mirror, easier on purpose",
    );
  });

  it("leads from an entry back to the page on which it stands", () => {
    const coaching = coachingAt(twelveDays(), 12);
    const seventh = logRows(coaching)[6];
    if (seventh === undefined) throw new Error("there are twelve");
    const pages = customIdsOf(entryView(reader, coaching, seventh).components).flatMap(
      (id) => (id.includes("history.page") ? ids.historyPage.decode(parseCustomId(id)?.fields ?? []) : null) ?? [],
    );
    expect(pages).toEqual([{ page: 2 }]);
  });
});

describe("a change of an entry", () => {
  const log = personAt(1, 3);
  const coaching = coachingAt(log, 0);
  const [row] = logRows(coaching);
  if (row === undefined) throw new Error("somebody on rung 3 has logged");
  const preview = entryPreviewOf(coaching, { seq: row.seq, amended: null });

  it("says what it does to the place before and after it is confirmed", () => {
    const sentence = "Your place changes: level 1, rung 1, instead of level 1, rung 3.";
    expect(plainText(entryPreviewView(reader, preview, false))).toContain(sentence);
    expect(plainText(entryChangedView(reader, coaching, preview.after, true))).toContain(sentence);
  });

  it("says so where nothing moves", () => {
    const amended = { reps: 9, seconds: 5, loadKg: null, side: "both", answers: { form: "clean" } } as const;
    const extra = personAt(1, 3);
    const seq = extra.set(0, bridge(3, 3));
    const same = entryPreviewOf(coachingAt(extra, 0), { seq, amended: { ...amended, reps: 4, seconds: 3 } });
    expect(plainText(entryPreviewView(reader, same, false))).toContain("Your place stays: level 1, rung 3.");
  });

  it("carries the state version that it previewed", () => {
    const carried = customIdsOf(entryPreviewView(reader, preview, false).components).flatMap((id) =>
      id.includes("delete-confirm") ? [ids.entryDeleteConfirm.decode(parseCustomId(id)?.fields ?? [])] : [],
    );
    expect(carried).toEqual([{ seq: row.seq, seen: coaching.enrollment.stateVersion }]);
  });

  it("names the side that goes", () => {
    const pair = personAt(2, 1);
    for (const side of ["left", "right"] as const) pair.set(0, singleLeg(5, 5, { side }));
    const sides = coachingAt(pair, 0);
    const seq = logRows(sides)[0]?.seq ?? 0;
    const amended = { reps: 5, seconds: 5, loadKg: null, side: "right", answers: {} } as const;
    const text = plainText(entryPreviewView(reader, entryPreviewOf(sides, { seq, amended }), false));
    expect(text).toContain("The left side goes out of the log.");
    expect(text).toContain("single-leg bridge · 5 × 5 s on the right");
  });

  it("opens a form with what the entry says", () => {
    const level = levelAt(coaching.program, 1);
    const form = entryForm(reader, coaching, level, row, draftOfRow(row, "kg"));
    expect(formProblems(form)).toEqual([]);
    expect(partsOf(form.components).flatMap(({ value, default: chosen }) => (chosen ? [value] : []))).toEqual([
      ...["clean", "easy", "none"],
    ]);
    expect(partsOf(form.components).find(({ custom_id: id }) => id === "amount")?.["value"]).toBe("8 × 5");
  });

  it("offers no third side in the form of one side", () => {
    const side = personAt(2, 1);
    side.set(0, singleLeg(5, 5, { side: "left" }));
    const [one] = logRows(coachingAt(side, 0));
    if (one === undefined) throw new Error("it was logged");
    const form = entryForm(reader, coaching, levelAt(coaching.program, 2), one, draftOfRow(one, "kg"));
    expect(formProblems(form)).toEqual([]);
    expect(labelsOf({ components: [form] as never })).not.toContain("Both, one after the other");
  });
});

describe("a step back", () => {
  it("says where each step leads and how to come back, and that it stays", () => {
    const preview = stepBackPreviewOf(coachingAt(personAt(2, 3), 0));
    const text = plainText(stepBackView(reader, preview, false));
    expect(text).toContain("It stays until you take the step again");
    expect(text).toContain(
      "**One step down** · level 2, rung 2: 8 holds of 5 seconds on each side.\n-# The way back up: one clean session of 8 holds of 5 seconds on each side.",
    );
    expect(text).toContain("**One level down** · level 1, rung 5: 10 holds of 10 seconds.");
    expect(text).toContain("one clean session of 10 holds of 10 seconds. Then level 2 opens.");
  });

  it("names the session that leads back, whatever is asked or waited for before", () => {
    const log = personAt(2, 3);
    log.set(0, singleLeg(3, 5, hurting));
    for (const day of [0, 1]) {
      const text = plainText(stepBackView(reader, stepBackPreviewOf(coachingAt(log, day)), false));
      expect(text).toContain("The way back up: one clean session of 8 holds of 5 seconds on each side.");
    }
  });

  it("has nothing to offer on the very first step", () => {
    const preview = stepBackPreviewOf(coachingAt(new Log(), 0));
    expect(labelsOf(stepBackView(reader, preview, false))).toEqual(["Today's session"]);
  });

  it("tells what is asked now, and what leads back up", () => {
    const { rung } = stepBackPreviewOf(coachingAt(personAt(2, 3), 0));
    const text = plainText(steppedBackView(reader, rung?.after ?? coachingAt(new Log(), 0)));
    expect(text).toContain("Next: 8 holds of 5 seconds on each side. It stays like this");
  });
});

describe("how", () => {
  it.each([1, 2, 3, 4, 5])(
    "has steps, two checks, faults with what to do instead, and both ways: level %i",
    (level) => {
      const coaching = coachingAt(new Log(), 0);
      const { cues, checks, faults, easier, harder, dailyTask } = reader.texts.exercise(
        levelAt(coaching.program, level).exercise,
      );
      const text = plainText(howView(reader, coaching, level));
      const said = [...cues, ...checks, ...faults.flatMap(({ fault, instead }) => [fault, instead]), easier, harder];
      for (const part of [...said, dailyTask]) expect(text).toContain(part);
    },
  );

  it("has no pictures of an exercise that nobody drew", () => {
    const { after } = anOffer();
    for (const still of [howPoseStill, howFaultStill, howStretchStill]) expect(still(reader, after, 1)).toBeNull();
    expect(plainText(howView(reader, after, 1))).toContain("I have no steps for this one.");
  });

  it("has the way without a ball, and leads to the other exercises", () => {
    const view = howView(reader, coachingAt(new Log(), 0), 3);
    expect(plainText(view)).toContain("No ball?");
    expect(labelsOf(view)).toEqual([
      ...["Bridge + Brace", "Single-leg Bridge + Brace", "Kettlebell Deadlift", "Kettlebell Swing"],
      ...["Today's session", "The ladder"],
    ]);
  });
});
