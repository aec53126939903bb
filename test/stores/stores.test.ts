import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database, Db } from "../../src/db/client.ts";
import { NotFoundError } from "../../src/errors.ts";
import { bridgeToSwing } from "../../src/progression/built-in-program.ts";
import type { FactBody } from "../../src/progression/facts.ts";
import { fold } from "../../src/progression/fold.ts";
import { addClockShiftMs, readClockShiftMs } from "../../src/stores/clock-shift.ts";
import { addEnrollment, findEnrollment, lockEnrollment, saveEnrollment } from "../../src/stores/enrollments.ts";
import { addFacts, factsOf, type NewFact } from "../../src/stores/facts.ts";
import { ensurePerson, findPerson, markStarted, saveZone } from "../../src/stores/people.ts";
import { addProgram, getProgram } from "../../src/stores/programs.ts";
import { bothDatabases } from "../support/database.ts";

const noonMs = Date.UTC(2026, 2, 2, 12);

describe.each(bothDatabases)("on $name", ({ open }) => {
  let database: Database;
  let db: Db;
  beforeAll(async () => {
    database = await open();
    db = database.db;
    await addProgram(db, bridgeToSwing, noonMs);
  });
  afterAll(() => database.close());

  /** A person enrolled in the built-in programme. */
  async function enrolled(userId: string) {
    await ensurePerson(db, userId, noonMs);
    const program = { key: bridgeToSwing.key, version: bridgeToSwing.version };
    const { state } = fold([], () => bridgeToSwing, program);
    const enrollment = { userId, program, ruleVersion: state.ruleVersion, state, stateVersion: 0, factsSeen: 0 };
    await addEnrollment(db, enrollment, noonMs);
    return enrollment;
  }

  describe("people", () => {
    it("are greeted twice and stay one", async () => {
      await ensurePerson(db, "10", noonMs);
      await saveZone(db, "10", "Europe/Berlin");
      await markStarted(db, "10", noonMs);
      expect(await ensurePerson(db, "10", noonMs + 1)).toEqual({
        userId: "10",
        zone: "Europe/Berlin",
        dayStart: "04:00",
        planCue: null,
        isPlanTold: false,
        wantsTeamId: null,
        askedAbout: [],
        look: null,
        weightUnit: "kg",
        isUnitTold: false,
        locale: null,
        startedAtMs: noonMs,
      });
    });

    it("are null when unknown", async () => {
      expect(await findPerson(db, "404")).toBeNull();
    });

    it("keep ids that no number could hold", async () => {
      await ensurePerson(db, "9223372036854775807", noonMs);
      expect((await findPerson(db, "9223372036854775807"))?.userId).toBe("9223372036854775807");
    });
  });

  describe("programmes", () => {
    it("come back as they were, and a version never changes", async () => {
      await addProgram(db, { ...bridgeToSwing, title: "Another title" }, noonMs);
      expect(await getProgram(db, bridgeToSwing)).toEqual(bridgeToSwing);
    });

    it("that do not exist are an error of their own", async () => {
      await expect(getProgram(db, { key: "bridge-to-swing", version: 99 })).rejects.toThrow(NotFoundError);
    });
  });

  describe("enrollments", () => {
    it("begin once, and change as a whole", async () => {
      const enrollment = await enrolled("20");
      await saveEnrollment(db, { ...enrollment, stateVersion: 3, factsSeen: 4 }, noonMs);
      await enrolled("20");
      expect(await findEnrollment(db, "20")).toEqual({ ...enrollment, stateVersion: 3, factsSeen: 4 });
      expect(await findEnrollment(db, "404")).toBeNull();
    });

    it("can be held in a transaction", async () => {
      await enrolled("21");
      const held = await db.transaction((tx) => lockEnrollment(tx, "21"));
      expect(held?.userId).toBe("21");
    });
  });

  describe("facts", () => {
    const entry = { exercise: "glute-bridge", reps: 10, seconds: 10, loadKg: null, side: "both" } as const;

    function aFact(seq: number, interactionId: string, ordinal: number, body: FactBody): NewFact {
      const stamp = { seq, recordedAtMs: noonMs + seq, occurredAtMs: noonMs + 0.0, occurredOn: "2026-03-02" };
      return { fact: { ...stamp, ...body }, provenance: { interactionId, ordinal } };
    }

    it("come back in the order in which they were recorded, to the millisecond", async () => {
      await enrolled("30");
      const told = [
        aFact(1, "i-1", 0, { kind: "screenPassed" }),
        aFact(2, "i-2", 0, { kind: "setLogged", entry }),
        aFact(3, "i-2", 1, { kind: "checkAnswered", targetSeq: 2, answers: { breathing: "easy" } }),
      ];
      const added = await addFacts(db, "30", told);
      expect(added.map(({ id: _, ...fact }) => fact)).toEqual(told);
      expect(await factsOf(db, "30")).toEqual(added);
    });

    it("of one interaction cannot be recorded twice, and a half-recorded one leaves nothing", async () => {
      await enrolled("31");
      await addFacts(db, "31", [aFact(1, "i-3", 0, { kind: "setLogged", entry })]);
      const again = db.transaction(async (tx) => {
        await addFacts(tx, "31", [aFact(2, "i-4", 0, { kind: "setLogged", entry })]);
        await addFacts(tx, "31", [aFact(3, "i-3", 0, { kind: "setLogged", entry })]);
      });
      await expect(again).rejects.toThrow();
      expect(await factsOf(db, "31")).toHaveLength(1);
    });

    it("never get the same number twice", async () => {
      await enrolled("32");
      await addFacts(db, "32", [aFact(1, "i-5", 0, { kind: "screenPassed" })]);
      await expect(addFacts(db, "32", [aFact(1, "i-6", 0, { kind: "screenPassed" })])).rejects.toThrow();
    });
  });

  it("adds up what the try-out clock was moved by", async () => {
    expect(await readClockShiftMs(db)).toBe(0);
    await addClockShiftMs(db, 3_600_000);
    expect(await addClockShiftMs(db, 366 * 86_400_000)).toBe(3_600_000 + 366 * 86_400_000);
    expect(await readClockShiftMs(db)).toBe(3_600_000 + 366 * 86_400_000);
  });
});
