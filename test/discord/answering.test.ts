import { afterEach, describe, expect, it } from "vitest";
import { RefusalError } from "../../src/errors.ts";
import type { Answer, Reply } from "../../src/interactions/answer.ts";
import { publicCustomId } from "../../src/interactions/custom-id.ts";
import { defineButton } from "../../src/interactions/define-component.ts";
import { pressed } from "./raw-interactions.ts";
import type { RouterWorld } from "./router-world.ts";
import { databaseAway, routerWorld, says } from "./router-world.ts";

const id = publicCustomId("try", {});
const press = (where = {}) => pressed(id.encode({}), where);

let world: RouterWorld;
afterEach(() => world.stop());

/** A button whose handler ends when the test says so. */
async function aButton(how: Answer): Promise<{ end(result: Reply<Answer> | Error): void; signal(): AbortSignal }> {
  const work = Promise.withResolvers<Reply<Answer>>();
  let given: AbortSignal | null = null;
  const route = defineButton(id, {
    answer: () => how,
    handle(_input, _ctx, signal) {
      given = signal;
      return work.promise;
    },
  });
  world = await routerWorld(route);
  return {
    end: (result) => (result instanceof Error ? work.reject(result) : work.resolve(result)),
    signal: () => given ?? new AbortController().signal,
  };
}

const privately: Answer = { kind: "reply", visibility: "private" };
const publicly: Answer = { kind: "reply", visibility: "public" };
const update: Answer = { kind: "update" };
const form: Answer = { kind: "form", slow: says("open it") };

const done: Reply<Answer> = { kind: "view", view: says("done") };
const aForm: Reply<Answer> = { kind: "form", form: { custom_id: "v1:x:*", title: "Details", components: [] } };
const refusal = new RefusalError("nothingToUndo", {});
const bug = new Error("no such column");
const away = databaseAway;

const saidSorry = { refusal: "en-GB refusal nothingToUndo", bug: "en-GB incident", away: "en-GB unavailable" };

describe("a handler that is fast is answered in the callback itself", () => {
  it.each([
    [privately, done, 'reply private "done"', "answered"],
    [publicly, done, 'reply public "done"', "answered"],
    [update, done, 'update public "done"', "answered"],
    [form, aForm, 'form "Details"', "answered"],
    [form, done, 'reply private "done"', "answered"],
    [privately, refusal, `reply private "${saidSorry.refusal}"`, "refused"],
    [publicly, refusal, `reply private "${saidSorry.refusal}"`, "refused"],
    [update, refusal, `reply private "${saidSorry.refusal}"`, "refused"],
    [form, refusal, `reply private "${saidSorry.refusal}"`, "refused"],
    [privately, bug, `reply private "${saidSorry.bug}"`, "failed"],
    [publicly, bug, `reply private "${saidSorry.bug}"`, "failed"],
    [update, bug, `reply private "${saidSorry.bug}"`, "failed"],
    [form, bug, `reply private "${saidSorry.bug}"`, "failed"],
    [privately, away, `reply private "${saidSorry.away}"`, "unavailable"],
    [publicly, away, `reply private "${saidSorry.away}"`, "unavailable"],
    [update, away, `reply private "${saidSorry.away}"`, "unavailable"],
    [form, away, `reply private "${saidSorry.away}"`, "unavailable"],
  ] as const)("%j ending in %s → %s", async (how, result, sent, outcome) => {
    const button = await aButton(how);
    const answered = world.router.receive(press());
    world.time.pass(how.kind === "form" ? 1_999 : 1_499);
    button.end(result);
    await answered;
    expect(world.sent()).toEqual([sent]);
    expect(world.ends).toMatchObject([{ route: "try", outcome, deferred: false }]);
    expect(world.time.pending).toBe(0);
  });
});

describe("a handler that is slow is announced first", () => {
  it.each([
    [privately, done, "defer reply private", ['edit "done"'], "answered"],
    [publicly, done, "defer reply public", ['edit "done"'], "answered"],
    [update, done, "defer update", ['edit "done"'], "answered"],
    [form, aForm, 'reply private "open it"', [], "answered"],
    [form, done, 'reply private "open it"', ['edit "done"'], "answered"],
    [privately, refusal, "defer reply private", [`edit "${saidSorry.refusal}"`], "refused"],
    [publicly, refusal, "defer reply public", ["delete", `follow-up private "${saidSorry.refusal}"`], "refused"],
    [update, refusal, "defer update", [`follow-up private "${saidSorry.refusal}"`], "refused"],
    [form, refusal, 'reply private "open it"', [`follow-up private "${saidSorry.refusal}"`], "refused"],
    [privately, bug, "defer reply private", [`edit "${saidSorry.bug}"`], "failed"],
    [publicly, bug, "defer reply public", ["delete", `follow-up private "${saidSorry.bug}"`], "failed"],
    [update, bug, "defer update", [`follow-up private "${saidSorry.bug}"`], "failed"],
    [form, bug, 'reply private "open it"', [`follow-up private "${saidSorry.bug}"`], "failed"],
    [privately, away, "defer reply private", [`edit "${saidSorry.away}"`], "unavailable"],
    [publicly, away, "defer reply public", ["delete", `follow-up private "${saidSorry.away}"`], "unavailable"],
    [update, away, "defer update", [`follow-up private "${saidSorry.away}"`], "unavailable"],
    [form, away, 'reply private "open it"', [`follow-up private "${saidSorry.away}"`], "unavailable"],
  ] as const)("%j ending in %s → %s, then %j", async (how, result, first, then, outcome) => {
    const button = await aButton(how);
    const answered = world.router.receive(press());
    world.time.pass(how.kind === "form" ? 2_000 : 1_500);
    await world.discord.arrived(1);
    button.end(result);
    await answered;
    expect(world.sent()).toEqual([first, ...then]);
    expect(world.ends).toMatchObject([{ outcome, deferred: true }]);
  });

  it("with the edit waiting for the deferral to be through", async () => {
    const button = await aButton(privately);
    world.discord.hold();
    const answered = world.router.receive(press());
    world.time.pass(1_500);
    await world.discord.arrived(1);
    button.end(done);
    // An edit that does not wait would be on its way before this second interaction's answer.
    const other = world.router.receive(press({ id: "600000000000000002" }));
    await world.discord.arrived(2);
    expect(world.sent()).toEqual(["defer reply private", 'reply private "done"']);
    world.discord.release();
    await Promise.all([answered, other]);
    expect(world.sent().at(-1)).toBe('edit "done"');
  });
});

describe("in the bot's own direct messages, where everything is private already", () => {
  it("nothing carries the private flag", async () => {
    const button = await aButton(privately);
    const answered = world.router.receive(press({ place: "botDm" }));
    button.end(done);
    await answered;
    expect(world.sent()).toEqual(['reply public "done"']);
  });

  it("a slow failure is an edit even where a public answer was announced", async () => {
    const button = await aButton(publicly);
    const answered = world.router.receive(press({ place: "botDm" }));
    world.time.pass(1_500);
    await world.discord.arrived(1);
    button.end(refusal);
    await answered;
    expect(world.sent()).toEqual(["defer reply public", `edit "${saidSorry.refusal}"`]);
  });

  it("a message that is not private may be updated", async () => {
    const button = await aButton(update);
    const answered = world.router.receive(press({ place: "botDm", onPrivate: false }));
    button.end(done);
    await answered;
    expect(world.sent()).toEqual(['update public "done"']);
  });
});

describe("a bug", () => {
  it("is logged with its cause under the id that the person was shown", async () => {
    const button = await aButton(privately);
    const answered = world.router.receive(press());
    button.end(bug);
    await answered;
    const [entry] = world.logged;
    expect(entry).toMatchObject({ level: "error", fields: { err: bug, route: "try" } });
    expect(JSON.stringify(world.discord.calls[0]?.body)).toContain(`incident ${entry?.fields["incidentId"]}`);
  });

  it("is also an update of a message that others read", async () => {
    const button = await aButton(update);
    const answered = world.router.receive(press({ onPrivate: false }));
    button.end(done);
    await answered;
    expect(world.sent()).toEqual([`reply private "${saidSorry.bug}"`]);
    expect(String(world.logged[0]?.fields["err"])).toContain("not the person's own");
  });

  it("is also a view that Discord does not take", async () => {
    const button = await aButton(privately);
    world.discord.failNext({ kind: "refuse", code: 50035 });
    const answered = world.router.receive(press());
    button.end(done);
    await answered;
    expect(world.sent()).toEqual(['reply private "done"', `reply private "${saidSorry.bug}"`]);
    expect(world.ends).toMatchObject([{ outcome: "failed" }]);
  });

  it("a refusal is none, and is not logged", async () => {
    const button = await aButton(privately);
    const answered = world.router.receive(press());
    button.end(refusal);
    await answered;
    expect(world.logged).toEqual([]);
  });
});

describe("what is shared besides", () => {
  const shared: Reply<Answer> = {
    ...done,
    also: [
      { view: says("to all"), visibility: "public" },
      { view: says("to you"), visibility: "private" },
    ],
  };

  it("follows the answer", async () => {
    const button = await aButton(update);
    const answered = world.router.receive(press());
    button.end(shared);
    await answered;
    expect(world.sent()).toEqual(['update public "done"', 'follow-up public "to all"', 'follow-up private "to you"']);
  });

  it("is explained privately when Discord does not take it", async () => {
    const button = await aButton(update);
    world.discord.failNext(null, { kind: "refuse", code: 50013, status: 403 });
    const answered = world.router.receive(press());
    button.end(shared);
    await answered;
    expect(world.sent().at(-1)).toBe(`follow-up private "${saidSorry.bug}"`);
  });

  it("is never sent twice, even if its first sending got no answer", async () => {
    const button = await aButton(update);
    world.discord.failNext(null, { kind: "reset", applied: true });
    const answered = world.router.receive(press());
    button.end({ ...done, also: [{ view: says("to all"), visibility: "public" }] });
    await answered;
    expect(world.sent().filter((line) => line.includes("to all"))).toHaveLength(1);
  });
});

describe("when Discord does not take the callback", () => {
  it.each([
    ["it no longer knows the interaction", 10062, 404, "expired"],
    ["somebody else has answered", 40060, 400, "taken"],
  ])("because %s, a fast answer ends quietly", async (_, code, status, outcome) => {
    const button = await aButton(privately);
    world.discord.failNext({ kind: "refuse", code, status });
    const answered = world.router.receive(press());
    button.end({ ...done, also: [{ view: says("to all"), visibility: "public" }] });
    await answered;
    expect(world.sent()).toEqual(['reply private "done"']);
    expect(world.logged).toEqual([]);
    expect(world.ends).toMatchObject([{ outcome, acknowledgedAfterMs: null }]);
  });

  it.each([
    ["it no longer knows the interaction", privately, 10062, 404, "expired"],
    ["somebody else has answered", privately, 40060, 400, "taken"],
    ["it no longer knows the interaction", update, 10062, 404, "expired"],
    ["somebody else has answered", update, 40060, 400, "taken"],
    ["it no longer knows the interaction", form, 10062, 404, "expired"],
    ["somebody else has answered", form, 40060, 400, "taken"],
  ] as const)("because %s, a slow %j ends quietly and sends no edit", async (_, how, code, status, outcome) => {
    const button = await aButton(how);
    world.discord.failNext({ kind: "refuse", code, status });
    const answered = world.router.receive(press());
    world.time.pass(2_000);
    await world.discord.arrived(1);
    button.end(done);
    await answered;
    expect(world.sent()).toHaveLength(1);
    expect(world.logged).toEqual([]);
    expect(world.ends).toMatchObject([{ outcome }]);
  });

  it("a bug of the handler is logged all the same", async () => {
    const button = await aButton(privately);
    world.discord.failNext({ kind: "refuse", code: 10062, status: 404 });
    const answered = world.router.receive(press());
    world.time.pass(1_500);
    await world.discord.arrived(1);
    button.end(bug);
    await answered;
    expect(world.logged).toMatchObject([{ level: "error", fields: { err: bug } }]);
  });

  it("because the message has gone meanwhile, an edit ends quietly", async () => {
    const button = await aButton(update);
    world.discord.failNext(null, { kind: "refuse", code: 10008, status: 404 });
    const answered = world.router.receive(press());
    world.time.pass(1_500);
    await world.discord.arrived(1);
    button.end(done);
    await answered;
    expect(world.ends).toMatchObject([{ outcome: "expired" }]);
    expect(world.logged).toEqual([]);
  });
});

describe("when a connection is reset", () => {
  it.each([
    ["before Discord took the answer", false, privately, done],
    ["after Discord took the answer", true, privately, done],
    ["before Discord took the update", false, update, done],
    ["after Discord took the update", true, update, done],
    ["before Discord took the form", false, form, aForm],
    ["after Discord took the form", true, form, aForm],
  ] as const)("%s, it is sent once more and counts as given", async (_, applied, how, result) => {
    const button = await aButton(how);
    world.discord.failNext({ kind: "reset", applied });
    const answered = world.router.receive(press());
    button.end(result);
    await answered;
    expect(world.sent()).toHaveLength(2);
    expect(new Set(world.sent()).size).toBe(1);
    expect(world.ends).toMatchObject([{ outcome: "answered" }]);
    expect(world.logged).toEqual([]);
  });

  it.each([
    ["before", false],
    ["after", true],
  ])("%s Discord took the deferral, the edit still follows", async (_, applied) => {
    const button = await aButton(privately);
    world.discord.failNext({ kind: "reset", applied });
    const answered = world.router.receive(press());
    world.time.pass(1_500);
    await world.discord.arrived(2);
    button.end(done);
    await answered;
    expect(world.sent()).toEqual(["defer reply private", "defer reply private", 'edit "done"']);
  });

  it("during an edit, the edit is sent once more", async () => {
    const button = await aButton(privately);
    world.discord.failNext(null, { kind: "reset", applied: true });
    const answered = world.router.receive(press());
    world.time.pass(1_500);
    await world.discord.arrived(1);
    button.end(done);
    await answered;
    expect(world.sent()).toEqual(["defer reply private", 'edit "done"', 'edit "done"']);
    expect(world.ends).toMatchObject([{ outcome: "answered" }]);
  });

  it("every time, nobody is told but the log", async () => {
    const button = await aButton(privately);
    const reset = { kind: "reset", applied: false } as const;
    world.discord.failNext(reset, reset, reset, reset);
    const answered = world.router.receive(press());
    button.end(done);
    await answered;
    expect(world.ends).toMatchObject([{ outcome: "undelivered" }]);
    expect(world.logged.at(-1)).toMatchObject({ level: "error", message: "answer not delivered" });
  });

  it("during a deferral every time, the handler is still awaited", async () => {
    const button = await aButton(privately);
    const reset = { kind: "reset", applied: false } as const;
    world.discord.failNext(reset, reset);
    const answered = world.router.receive(press());
    world.time.pass(1_500);
    await world.discord.arrived(2);
    expect(world.router.inFlight).toBe(1);
    button.end(done);
    await answered;
    expect(world.sent()).toEqual(["defer reply private", "defer reply private"]);
    expect(world.ends).toMatchObject([{ outcome: "undelivered" }]);
  });
});

it("a failure of Discord's own is tried once more at once", async () => {
  const button = await aButton(privately);
  world.discord.failNext({ kind: "fail", status: 502 });
  const answered = world.router.receive(press());
  button.end(done);
  await answered;
  expect(world.sent()).toEqual(['reply private "done"', 'reply private "done"']);
  expect(world.ends).toMatchObject([{ outcome: "answered" }]);
});

describe("every message", () => {
  const picture = { name: "card.png", bytes: new Uint8Array([1, 2, 3]), description: "A bridge from the side" };

  it("goes out with its files in the callback, allowing no mention", async () => {
    const button = await aButton(privately);
    const answered = world.router.receive(press());
    button.end({ kind: "view", view: { ...says("done"), files: [picture] } });
    await answered;
    expect(world.discord.calls).toMatchObject([
      {
        path: "/interactions/600000000000000001/token-600000000000000001/callback",
        body: {
          type: 4,
          data: {
            flags: 32_768 | 64,
            allowed_mentions: { parse: [], users: [] },
            attachments: [{ id: 0, filename: "card.png", description: "A bridge from the side" }],
          },
        },
        files: [{ field: "files[0]", name: "card.png", size: 3 }],
      },
    ]);
  });

  it("lists its attachments and its kind also on an edit, so that an old picture goes", async () => {
    const button = await aButton(update);
    const answered = world.router.receive(press());
    world.time.pass(1_500);
    await world.discord.arrived(1);
    button.end({ kind: "view", view: { ...says("done"), mentions: ["1"] } });
    await answered;
    expect(world.discord.calls[1]).toMatchObject({
      method: "PATCH",
      path: "/webhooks/200000000000000001/token-600000000000000001/messages/@original",
      body: { flags: 32_768, attachments: [], allowed_mentions: { parse: [], users: ["1"] } },
    });
  });
});
