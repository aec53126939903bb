import { expect, it } from "vitest";
import { remindersView } from "../../../src/views/unasked/remind-views.ts";
import { Log } from "../../progression/log.ts";
import { coachingAt, reader } from "../coaching-at.ts";
import { plainText } from "../plain-text.ts";
import { remindersOf } from "./reminder-views.ts";

const coaching = coachingAt(new Log(), 1);
const { on, atMs } = coaching.now;
const overdue = { on, ordinal: 0, dueAtMs: atMs - 1, usefulUntilMs: atMs + 1 };
const said = (nextSilence: "doneToday" | null) =>
  plainText(remindersView(reader, remindersOf(coaching, { next: overdue, nextSilence })));

it("promises no moment that is over: what is due comes any moment now", () => {
  expect(said(null)).toContain("Next: any moment now.");
  expect(said(null)).not.toMatch(/Next: (today|yesterday|on)/);
});

it("does not say of what is over that there will be silence", () => {
  expect(said("doneToday")).not.toContain("I stay silent");
});
