import { afterEach, describe, expect, it } from "vitest";
import { RefusalError } from "../../src/errors.ts";
import type { Answer, Reply } from "../../src/interactions/answer.ts";
import { publicCustomId } from "../../src/interactions/custom-id.ts";
import { defineButton } from "../../src/interactions/define-component.ts";
import type { Afterword } from "../../src/interactions/route-table.ts";
import { pressed } from "./raw-interactions.ts";
import { type RouterWorld, says, tableWorld } from "./router-world.ts";

const id = publicCustomId("try", {});
const privately: Answer = { kind: "reply", visibility: "private" };
const publicly: Answer = { kind: "reply", visibility: "public" };
const form: Answer = { kind: "form", slow: says("open it") };
const done: Reply<Answer> = { kind: "view", view: says("done") };
const aForm: Reply<Answer> = { kind: "form", form: { custom_id: "v1:x:*", title: "Details", components: [] } };
const refusal = new RefusalError("nothingToUndo", {});

let world: RouterWorld;
afterEach(() => world.stop());

/** What is sent when somebody presses a button that ends like this. */
async function sentAfter(how: Answer, end: Reply<Answer> | Error, afterword: Afterword): Promise<string[]> {
  const route = defineButton(id, {
    answer: () => how,
    handle: async () => {
      if (end instanceof Error) throw end;
      return end;
    },
  });
  world = await tableWorld({ roots: [], routes: [route], afterword });
  await world.router.receive(pressed(id.encode({})));
  return world.sent();
}

describe("what a person has to be told besides", () => {
  it.each([
    ["an answer", privately, done, 'reply private "done"'],
    ["an answer to everybody", publicly, done, 'reply public "done"'],
    ["a refusal", privately, refusal, 'reply private "en-GB refusal nothingToUndo"'],
  ] as const)("follows %s, to them alone", async (_what, how, end, first) => {
    expect(await sentAfter(how, end, async () => says("by the way"))).toEqual([
      first,
      'follow-up private "by the way"',
    ]);
  });

  it("waits while a form is open: nothing can follow it", async () => {
    const asked: string[] = [];
    const sent = await sentAfter(form, aForm, async ({ userId }) => {
      asked.push(userId);
      return says("by the way");
    });
    expect(sent).toEqual(['form "Details"']);
    expect(asked).toEqual([]);
  });

  it("is nothing, nearly always", async () => {
    expect(await sentAfter(privately, done, async () => null)).toEqual(['reply private "done"']);
  });

  it("costs nobody their answer when it fails", async () => {
    const sent = await sentAfter(privately, done, async () => Promise.reject(new Error("no database")));
    expect(sent).toEqual(['reply private "done"']);
    expect(world.logged.map(({ level, message }) => [level, message])).toEqual([["warn", "an afterword was not said"]]);
    expect(world.ends.map(({ outcome }) => outcome)).toEqual(["answered"]);
  });
});
