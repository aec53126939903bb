import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bridgeToSwing } from "../../../src/progression/built-in-program.ts";
import type { Program } from "../../../src/progression/program.ts";
import { auditEnrollments } from "../../../src/services/coaching/audit-enrollments.ts";
import { readCoaching } from "../../../src/services/coaching/read-coaching.ts";
import type { Recorder } from "../../../src/services/coaching/record-facts.ts";
import { logSet } from "../../../src/services/log/log-set.ts";
import { chooseProgram } from "../../../src/services/programs/choose-program.ts";
import { acceptOffer, declineOffer, offerOf } from "../../../src/services/programs/program-offer.ts";
import type { ServiceContext } from "../../../src/services/service-context.ts";
import { greetPerson } from "../../../src/services/start/greet-person.ts";
import { addImportedProgram } from "../../../src/stores/guild-programs.ts";
import { addProgram } from "../../../src/stores/programs.ts";
import { aContext, aStartedPerson, asks, clean, mondayMs } from "../../support/coached-person.ts";
import { aPostgresDatabase, type TestDatabase } from "../../support/database.ts";

/** The built-in ladder without its top, under other versions. */
function aLadder(version: number, rungs: number): Program {
  const levels = bridgeToSwing.levels.slice(0, 2).map((level) => ({ ...level, ramp: level.ramp.slice(0, rungs) }));
  return { ...bridgeToSwing, key: "my-ladder", version, title: "My ladder", levels: levels as Program["levels"] };
}

let database: TestDatabase;
let ctx: ServiceContext;
beforeAll(async () => {
  database = await aPostgresDatabase();
  ctx = await aContext(database.db);
  for (const program of [aLadder(1, 3), aLadder(2, 2)]) {
    await addProgram(ctx.db, program, mondayMs);
    await addImportedProgram(ctx.db, "guild", program, mondayMs);
  }
  await chooseProgram(ctx, "guild", "my-ladder@1");
});
afterAll(async () => {
  for await (const { userId, differences } of auditEnrollments(ctx.db))
    expect([userId, differences]).toEqual([userId, []]);
  await database.close();
});

const coachingOf = (userId: string) => readCoaching(ctx.db, userId, mondayMs);
const offerTo = async (userId: string, guildId = "guild") => offerOf(ctx, await coachingOf(userId), guildId);

async function offered(userId: string) {
  const offer = await offerTo(userId);
  if (offer === null) throw new Error("no offer");
  const { key, version } = offer.program;
  return { key, version, seen: offer.before.enrollment.stateVersion };
}

type Offered = Awaited<ReturnType<typeof offered>>;

const accept = (recorder: Recorder, told: Offered) => acceptOffer(ctx, recorder, "guild", told, told.seen);

describe("somebody new", () => {
  it.each([
    ["11", "guild", "my-ladder"],
    ["12", "another", "bridge-to-swing"],
    ["13", null, "bridge-to-swing"],
  ])("starts on the programme of the place they start from: %s", async (userId, guildId, key) => {
    await greetPerson(ctx, userId, guildId);
    await greetPerson(ctx, userId, "another");
    expect((await coachingOf(userId)).program.key).toBe(key);
  });
});

describe("the move to a server's programme", () => {
  it("is offered where it was chosen, and leaves nobody higher", async () => {
    await aStartedPerson(ctx, "21");
    await logSet(ctx, asks("21"), { reps: 10, seconds: 8, answers: clean });
    expect(await offerTo("21", "another")).toBeNull();
    const offer = await offerTo("21");
    expect(offer?.before.standing.position).toEqual({ level: 1, rung: 5 });
    expect(offer?.after.standing.position).toEqual({ level: 1, rung: 3 });
  });

  it("happens as it was previewed, once, and is a fact with a decision", async () => {
    const preview = await offerTo("21");
    const told = await offered("21");
    const taps = asks("21");
    const accepted = await accept(taps, told);
    expect(accepted).toMatchObject({ kind: "done", recording: { repeated: false } });
    const { standing, fold, program } = await coachingOf("21");
    expect([standing, fold.state.current]).toEqual([preview?.after.standing, preview?.after.fold.state.current]);
    expect(program).toEqual(aLadder(1, 3));
    expect(await accept(taps, told)).toMatchObject({ kind: "done", recording: { repeated: true } });
    await expect(accept(asks("21"), told)).rejects.toMatchObject({ code: "offerGone" });
    expect(await offerTo("21")).toBeNull();
  });

  it("is previewed again when something was logged in between, and nothing is stored", async () => {
    await aStartedPerson(ctx, "22");
    const told = await offered("22");
    await logSet(ctx, asks("22"), { reps: 5, seconds: 5, answers: clean });
    const again = await accept(asks("22"), told);
    expect(again).toMatchObject({ kind: "movedOn", preview: { after: { standing: { position: { rung: 2 } } } } });
    expect((await coachingOf("22")).program.key).toBe("bridge-to-swing");
  });

  it("is over when the server chose another one, which is then offered, also after a no", async () => {
    await aStartedPerson(ctx, "23");
    await aStartedPerson(ctx, "24");
    const told = await offered("23");
    await declineOffer(ctx, "24", "guild", told);
    expect(await offerTo("24")).toBeNull();
    await chooseProgram(ctx, "guild", "my-ladder");
    await expect(accept(asks("23"), told)).rejects.toMatchObject({ code: "offerGone" });
    expect([await offered("23"), await offered("24")]).toMatchObject([{ version: 2 }, { version: 2 }]);
    await declineOffer(ctx, "24", "guild", told);
    expect(await offerTo("24")).not.toBeNull();
    await chooseProgram(ctx, "guild", "My Ladder");
    await chooseProgram(ctx, "guild", "my-ladder@1");
  });

  it("waits while somebody rests after pain", async () => {
    await aStartedPerson(ctx, "25");
    await logSet(ctx, asks("25"), { reps: 2, seconds: 5, answers: { pain: "stop" } });
    expect(await offerTo("25")).toBeNull();
  });

  it("leads back as well", async () => {
    await chooseProgram(ctx, "guild", "bridge-to-swing");
    expect(await accept(asks("21"), await offered("21"))).toMatchObject({ kind: "done" });
    expect((await coachingOf("21")).standing.position).toEqual({ level: 1, rung: 3 });
  });
});

it("nothing that the server does not know can be chosen", async () => {
  await expect(chooseProgram(ctx, "another", "my-ladder@1")).rejects.toMatchObject({ code: "programUnknown" });
  await expect(chooseProgram(ctx, "guild", "my-ladder@9")).rejects.toMatchObject({ code: "programUnknown" });
});
