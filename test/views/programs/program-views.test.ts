import { describe, expect, it } from "vitest";
import { bridgeToSwing } from "../../../src/progression/built-in-program.ts";
import { parseProgram } from "../../../src/progression/program.ts";
import { maxFileBytes } from "../../../src/services/programs/download-file.ts";
import { readProgram } from "../../../src/services/programs/read-program.ts";
import { planView } from "../../../src/views/coaching/plan-view.ts";
import { draftOf, formAgainView, logForm } from "../../../src/views/log/log-form.ts";
import { programFile } from "../../../src/views/programs/program-file.ts";
import { programTryoutView } from "../../../src/views/programs/program-import-views.ts";
import { sessionCard } from "../../../src/views/session/session-card.ts";
import { Log } from "../../progression/log.ts";
import { coachingAt, reader } from "../coaching-at.ts";
import { labelsOf, plainText } from "../plain-text.ts";
import { formProblems, viewProblems } from "../problems.ts";
import { aTryout, largestProgram } from "./program-views.ts";

describe("the largest programme that a file may hold", () => {
  const coaching = coachingAt(new Log(largestProgram), 1);
  const levels = largestProgram.levels.map((level) => [level.exercise, level] as const);

  it("is a programme, and its file can be imported again", () => {
    expect(parseProgram(largestProgram)).toMatchObject({ ok: true });
    const { bytes } = programFile(reader, largestProgram);
    expect(bytes.byteLength).toBeLessThan(maxFileBytes);
    expect(readProgram(bytes)).toEqual({ ok: true, program: largestProgram });
  });

  it("fits the messages that everybody sees", () => {
    expect([...viewProblems(sessionCard(reader, coaching)), ...viewProblems(planView(reader, coaching))]).toEqual([]);
  });

  it.each(levels)("fits the forms and the way back into them: %s", (_exercise, level) => {
    const draft = { ...draftOf(coaching, level), form: "clean", breathing: "easy", pain: "none" } as const;
    expect(formProblems(logForm(reader, coaching, level, draft))).toEqual([]);
    const typed = { ...draft, amount: "x".repeat(20), load: "y".repeat(12) };
    expect(viewProblems(formAgainView(reader, "A sentence.", typed))).toEqual([]);
  });
});

describe("a try-out", () => {
  it("says how far people came, and by when", () => {
    const text = plainText(programTryoutView(reader, bridgeToSwing, aTryout(bridgeToSwing)));
    expect(text).toContain("**1 · Bridge + Brace**: 10 holds of 10 seconds. Everybody starts here.");
    expect(text).toContain("10 holds of 10 seconds on each side. 99 % came this far, half of them by day 11.");
    expect(text).toContain("Nobody came to the end of the ladder.");
    expect(text).toContain("7 % made no progress");
  });

  it("says that it was cut short", () => {
    const text = plainText(programTryoutView(reader, bridgeToSwing, aTryout(bridgeToSwing, { people: 3 })));
    expect(text).toContain("Time was up after 3 of 100 people.");
  });

  it("that broke a promise can only be thrown away", () => {
    const view = programTryoutView(reader, bridgeToSwing, aTryout(bridgeToSwing, { contradictions: 2 }));
    expect(labelsOf(view)).toEqual(["Throw it away"]);
  });
});
