import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Place } from "../../emulator/server/actors/place.ts";
import type { SeenMessage, Turn } from "../../emulator/server/actors/seen-message.ts";
import { RefusedError } from "../../emulator/server/client/refused-error.ts";
import { diceFrom } from "../../src/progression/temperaments.ts";
import { aBotWorld, type BotWorld } from "../support/bot-world.ts";
import { dayMs } from "../support/coached-person.ts";
import { finishStart } from "../support/finish-start.ts";
import { partsOf } from "../views/plain-text.ts";

type Options = Readonly<Record<string, string | number | boolean>>;

const steps = 600;
const dice = diceFrom(20_260_302);
const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(dice.next() * list.length)] ?? list[0];

/** What people type into fields that were meant for something else. */
const anything = [
  "10 × 10",
  "5",
  "0",
  "-1",
  "9999",
  "7pm",
  "mon,wed",
  "Vienna",
  "16 kg",
  "yesterday",
  "**a**",
] as const;

/** As many of these options as chance wants. */
function some(options: Readonly<Record<string, readonly [string | number, ...(string | number)[]]>>): Options {
  const chosen = Object.entries(options).filter(() => dice.chance(0.4));
  return Object.fromEntries(chosen.map(([name, values]) => [name, pick(values)]));
}

const commands: readonly [() => [string, Options], ...(() => [string, Options])[]] = [
  () => [pick(["start", "today", "plan", "why", "undo", "stepback", "history", "settings", "how", "progress"]), {}],
  () => ["log", { reps: 10, seconds: 10, form: "clean", breathing: "easy", pain: "none" }],
  () => [
    "log",
    some({
      ...{ reps: [0, 3, 5, 10, 200], seconds: [1, 5, 10], side: ["left", "right", "both"], load: anything },
      ...{ form: ["clean", "slipped"], breathing: ["easy", "held"], pain: ["none", "none", "some", "stop"] },
      ...{ felt: ["glutes", "back"], when: anything, exercise: ["single-leg-bridge", "kettlebell-deadlift", "x"] },
    }),
  ],
  () => ["remind daily", some({ time: anything, days: anything, timezone: anything })],
  () => ["remind posture", some({ from: anything, to: anything, days: anything })],
  () => [pick(["remind pause", "remind resume", "remind status", "team join", "team leave", "team board"]), {}],
];

/** Fills a form in with whatever comes. */
function filledIn(modal: APIModalInteractionResponseCallbackData): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { custom_id: id, options, max_length: longest } of partsOf(modal.components)) {
    if (typeof id !== "string" || dice.chance(0.3)) continue;
    const values = partsOf(options).map(({ value }) => String(value));
    const [first, ...others] = values;
    fields[id] = first === undefined ? pick(anything).slice(0, Number(longest ?? 100)) : pick([first, ...others]);
  }
  return fields;
}

/** Whatever is typed and pressed, in whatever order, also on messages of long ago: nothing breaks, and everything is answered. */
describe("one member who does anything in any order", { timeout: 120_000 }, () => {
  let world: BotWorld;
  let general: Place;
  const trail: string[] = [];
  beforeAll(async () => {
    world = await aBotWorld("PostgreSQL", { overrides: { renderer: noPictures } });
    general = world.discord.person("Mira").in("general");
    await finishStart(general);
    await general.slash("bridge-admin setup", { timezone: "Vienna" });
  });
  afterAll(() => world.stop());

  async function command(): Promise<Turn[]> {
    const [words, options] = pick(commands)();
    trail.push(`/bridge ${words} ${JSON.stringify(options)}`);
    return [await general.slash(`bridge ${words}`, options)];
  }

  /** Now and then twice, before the first one is answered. */
  async function press(): Promise<Turn[]> {
    const messages = general.messages.filter(({ buttons }) => buttons.length > 0);
    const message = dice.chance(0.7) ? messages.at(-1) : messages[Math.floor(dice.next() * messages.length)];
    const [first, ...others] = message?.buttons ?? [];
    if (message === undefined || first === undefined) return [];
    const label = pick([first, ...others]);
    const times = dice.chance(0.2) ? 2 : 1;
    trail.push(`presses ${label}, ${times} times`);
    return Promise.all(Array.from({ length: times }, () => message.press(label)));
  }

  async function answerOf(turn: Turn): Promise<SeenMessage> {
    if (turn.outcome.kind !== "modal") return turn.settled();
    const fields = filledIn(turn.modal);
    trail.push(`submits ${JSON.stringify(fields)}`);
    return (await turn.submit(fields)).settled();
  }

  it("is answered every time, and breaks nothing", async () => {
    let answered = 0;
    for (let step = 0; step < steps; step += 1) {
      if (dice.chance(0.08)) await world.discord.advance(pick([1, 1, 1, 3, 15, 30]) * dayMs);
      try {
        for (const turn of await (dice.chance(0.4) ? command() : press())) {
          const { text } = await answerOf(turn);
          expect(text, trail.slice(-8).join("\n")).not.toMatch(/^$|Something broke|undefined|NaN|\[object/);
          answered += 1;
        }
      } catch (error) {
        // What Discord's own client does not let anybody do is not the bot's to answer.
        if (!(error instanceof RefusedError) && !isAmbiguous(error)) throw error;
      }
    }
    expect(answered).toBeGreaterThan(steps / 2);
    expect(world.complaints, trail.slice(-8).join("\n")).toEqual([]);
  });
});

/** Two buttons of one message may be called the same, such as the same answer to two questions. */
function isAmbiguous(error: unknown): boolean {
  return error instanceof Error && error.message.includes("components are called");
}

const noPictures = {
  renderPng: async () => undefined,
  renderGuidedSet: async () => undefined,
  close: async () => {},
};
