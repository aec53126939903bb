import { describe, expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import type { Reply } from "../../src/interactions/answer.ts";
import type { OptionsOf } from "../../src/interactions/command-options.ts";
import type { CommandTextOf, CommandTextsOf } from "../../src/interactions/command-texts.ts";
import { customId, wholeNumber } from "../../src/interactions/custom-id.ts";
import { command, defineCommand, defineUserCommand } from "../../src/interactions/define-command.ts";
import { defineButton, defineSelect } from "../../src/interactions/define-component.ts";
import { defineForm } from "../../src/interactions/define-form.ts";
import type { ChosenAttachment, ChosenUser } from "../../src/interactions/input.ts";
import type { RouteTable } from "../../src/interactions/route-table.ts";

const log = command({
  path: ["bridge", "log"],
  options: {
    reps: { type: "integer", required: true, min: 0, max: 200 },
    side: { type: "string", choices: ["left", "right", "both"] },
    load: { type: "string", maxLength: 20 },
    exercise: { type: "string", suggest: true },
    weight: { type: "number" },
    mirror: { type: "boolean" },
    with: { type: "user" },
    file: { type: "attachment" },
  },
});
const undo = command({ path: ["bridge", "undo"], options: {} });

const daily = command({ path: ["bridge", "remind", "daily"], options: {} });

const shownId = customId("log.shown", { reps: wholeNumber });
const view = { kind: "view", view: { components: [] } } as const;

describe("a command's definition", () => {
  it("gives its handler typed options", () => {
    expectTypeOf<OptionsOf<typeof log>["reps"]>().toEqualTypeOf<number>();
    expectTypeOf<OptionsOf<typeof log>["side"]>().toEqualTypeOf<"left" | "right" | "both" | undefined>();
    expectTypeOf<OptionsOf<typeof log>["load"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<OptionsOf<typeof log>["weight"]>().toEqualTypeOf<number | undefined>();
    expectTypeOf<OptionsOf<typeof log>["mirror"]>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<OptionsOf<typeof log>["with"]>().toEqualTypeOf<ChosenUser | undefined>();
    expectTypeOf<OptionsOf<typeof log>["file"]>().toEqualTypeOf<ChosenAttachment | undefined>();
    expectTypeOf<keyof OptionsOf<typeof undo>>().toEqualTypeOf<never>();
  });

  it("asks for the words of every option and choice", () => {
    expectTypeOf<CommandTextOf<typeof log>["options"]["side"]["choices"]>().toEqualTypeOf<{
      readonly left: string;
      readonly right: string;
      readonly both: string;
    }>();
    expectTypeOf<CommandTextOf<typeof undo>>().not.toHaveProperty("options");
  });

  it("has its words under its path, with its root and its group", () => {
    type Texts = CommandTextsOf<typeof undo | typeof daily>;
    expectTypeOf<keyof Texts>().toEqualTypeOf<"bridge" | "bridge undo" | "bridge remind" | "bridge remind daily">();
  });

  it("asks for suggestions exactly where they were announced", () => {
    const route = { answer: () => ({ kind: "reply", visibility: "private" }) as const, handle: async () => view };
    const defined = defineCommand(log, {
      ...route,
      suggest: { exercise: async () => [{ name: "Bridge", value: "b" }] },
    });
    // @ts-expect-error: `exercise` suggests
    defineCommand(log, route);
    expect(Object.keys(defined.suggest)).toEqual(["exercise"]);
    expect(defineCommand(undo, route).suggest).toEqual({});
  });

  it("lets only a route that answers with a form reply with one", () => {
    expectTypeOf<Extract<Reply<{ kind: "update" }>, { kind: "form" }>>().toEqualTypeOf<never>();
    defineCommand(undo, {
      answer: () => ({ kind: "reply", visibility: "private" }),
      // @ts-expect-error: no form was announced
      handle: async () => ({ kind: "form", form: { custom_id: "x", title: "x", components: [] } }),
    });
    defineCommand(undo, {
      answer: () => ({ kind: "form", slow: { components: [] } }),
      handle: async () => ({ kind: "form", form: { custom_id: "x", title: "x", components: [] } }),
    });
    defineForm(shownId, z.object({}), {
      // @ts-expect-error: a form does not open a form
      answer: () => ({ kind: "form", slow: { components: [] } }),
      handle: async () => view,
    });
    expect(log.path).toEqual(["bridge", "log"]);
  });
});

const press = {
  kind: "component",
  interactionId: "1",
  userId: "2",
  displayName: "Ann",
  locale: "en-GB",
  guildLocale: null,
  place: "botDm",
  channelId: "3",
  guildId: null,
  installedInGuild: false,
  appPermissions: 0n,
  memberPermissions: null,
  channelName: "general",
  channelType: 0,
  receivedAtMs: 0,
  args: null,
  values: [],
  messageId: "4",
  messageIsPrivate: false,
  messageFiles: [],
} as const;

describe("a button's route", () => {
  const seen: number[] = [];
  const shown = defineButton(shownId, {
    answer: (input) => {
      seen.push(input.args.reps);
      return { kind: "update" };
    },
    handle: async () => view,
  });

  it("gets the arguments that its messages were made with", () => {
    expect(shown.bind(press, ["12"])?.answer()).toEqual({ kind: "update" });
    expect(seen).toEqual([12]);
  });

  it("declines arguments of another release", () => {
    expect(shown.bind(press, ["twelve"])).toBeNull();
  });
});

describe("a form's route", () => {
  const details = defineForm(shownId, z.object({ amount: z.string(), pain: z.enum(["none", "some"]).nullable() }), {
    answer: (input) => ({ kind: "reply", visibility: input.fields.pain === null ? "private" : "public" }),
    handle: async () => view,
  });
  const submit = { ...press, kind: "form", fields: {} } as const;

  it("gets typed fields", () => {
    const bound = details.bind({ ...submit, fields: { amount: "10 × 10", pain: "some" } }, ["1"]);
    expect(bound?.answer()).toEqual({ kind: "reply", visibility: "public" });
  });

  it("declines fields of another release", () => {
    expect(details.bind({ ...submit, fields: { amount: "10 × 10", pain: "lots" } }, ["1"])).toBeNull();
  });
});

it("every kind of route fits in one table", () => {
  const reply = { answer: () => ({ kind: "reply", visibility: "private" }) as const, handle: async () => view };
  const table: RouteTable = {
    roots: [
      { type: "slash", name: "bridge", places: ["guild", "botDm", "privateChannel"], installs: ["guild", "user"] },
      { type: "user", name: "Cheer", places: ["guild"], installs: ["guild"] },
    ],
    routes: [
      defineCommand(undo, reply),
      defineUserCommand("Cheer", reply),
      defineButton(shownId, reply),
      defineSelect(customId("progress.view", {}), reply),
      defineForm(customId("log.details", {}), z.object({}), reply),
    ],
  };
  expect(table.routes.map((route) => route.kind)).toEqual(["command", "userCommand", "button", "select", "form"]);
});
