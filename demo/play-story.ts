import { setTimeout as delay } from "node:timers/promises";
import type { Actor } from "../emulator/server/actors/actor.ts";
import type { Place } from "../emulator/server/actors/place.ts";
import type { SeenMessage, Turn } from "../emulator/server/actors/seen-message.ts";
import type { LocalDiscord } from "../emulator/server/local-discord.ts";
import type { Beat, HowRead, Listener } from "./beat.ts";
import type { Step, Story, StoryTime } from "./story.ts";

/** Real time: a message that the clock has made due comes within seconds, or never. */
const patienceMs = 30_000;
/** More than lies between two edits in one channel. */
const turnMs = 6_000;

/** The instant of a wall time of the story. */
export function instantOf({ startsOn, zone }: Story, { day, time }: StoryTime): number {
  const on = Temporal.PlainDate.from(startsOn).add({ days: day - 1 });
  return on.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

/**
 * Plays a story with the bot that is connected to a local Discord, and tells of every beat.
 *
 * @throws Error when something that should be read is not there: the step is named
 */
export async function playStory(story: Story, discord: LocalDiscord, tell: Listener): Promise<void> {
  const player = new Player(story, discord, tell);
  for (const [index, step] of story.steps.entries()) {
    await player.play(step).catch((error: unknown) => {
      throw new Error(`${story.key}, step ${index + 1}: ${JSON.stringify(step)}`, { cause: error });
    });
  }
}

class Player {
  readonly #story: Story;
  readonly #discord: LocalDiscord;
  readonly #tell: Listener;
  /** The message that each person read last. */
  readonly #lastRead = new Map<string, SeenMessage>();
  /** The newest message that each person has seen in each place. */
  readonly #newest = new Map<string, string>();

  constructor(story: Story, discord: LocalDiscord, tell: Listener) {
    this.#story = story;
    this.#discord = discord;
    this.#tell = tell;
  }

  async play(step: Step): Promise<void> {
    const actor = await this.#actor(step.by ?? this.#story.by);
    const place = actor.in(step.where ?? this.#story.where);
    switch (step.does) {
      case "begins":
        return this.#say({ kind: "chapter", title: step.chapter });
      case "waits":
        return this.#wait(step.until);
      case "types":
        return this.#types(actor, place, step);
      case "presses":
        return this.#presses(actor, step);
      case "fillsIn":
        return this.#fillsIn(actor, step);
      case "chooses":
        return this.#chooses(actor, step);
      case "hears":
        return this.#hears(actor, actor.dm, "unasked", step.reads, []);
      case "sees":
        return this.#hears(actor, place, "shared", step.reads, step.pictures);
      case "looks":
        return this.#say({ kind: "look", at: step.at, userId: actor.id, channelId: this.#channelOf(actor, place) });
      default:
        return step satisfies never;
    }
  }

  async #types(actor: Actor, place: Place, step: Extract<Step, { does: "types" }>): Promise<void> {
    const { command, options, reads } = step;
    const typed = Object.entries(options).map(([name, value]) => ` ${name}:${value}`);
    await this.#did(actor, `/${command}${typed.join("")}`);
    await this.#answered(actor, await place.slash(command, await this.#meant(options)), reads);
  }

  async #presses(actor: Actor, { label, reads }: Extract<Step, { does: "presses" }>): Promise<void> {
    const [message, button] = this.#button(actor, label);
    await this.#did(actor, `(${button})`);
    await this.#answered(actor, await message.press(button), reads);
  }

  async #fillsIn(actor: Actor, { label, fields, reads }: Extract<Step, { does: "fillsIn" }>): Promise<void> {
    const [message, button] = this.#button(actor, label);
    await this.#did(actor, `(${button})`);
    const form = await message.press(button);
    await this.#did(actor, `[${form.modal.title}] ${Object.values(fields).join(", ")}`);
    await this.#answered(actor, await form.submit(fields), reads);
  }

  async #chooses(actor: Actor, { menu, value, reads }: Extract<Step, { does: "chooses" }>): Promise<void> {
    await this.#did(actor, `(${menu}: ${value})`);
    await this.#answered(actor, await this.#last(actor).choose(menu, value), reads);
  }

  /** Options name a person as people do. */
  async #meant<T>(options: Readonly<Record<string, T>>): Promise<Record<string, T | string>> {
    const meant: Record<string, T | string> = {};
    for (const [name, value] of Object.entries(options)) {
      const person = typeof value === "string" && value.startsWith("@") ? await this.#actor(value.slice(1)) : null;
      meant[name] = person?.id ?? value;
    }
    return meant;
  }

  async #answered(actor: Actor, turn: Turn, reads: readonly string[]): Promise<void> {
    const message = await turn.settled();
    const how = message.id === this.#lastRead.get(actor.id)?.id ? "changed" : "answer";
    await this.#reads(actor, message, how, reads);
  }

  /** The first message that came into a place since somebody read there last. */
  async #hears(
    actor: Actor,
    place: Place,
    how: HowRead,
    reads: readonly string[],
    pictures: readonly string[],
  ): Promise<void> {
    const after = this.#newest.get(`${actor.id} ${place.channelId}`) ?? "0";
    const isNew = (one: SeenMessage) => BigInt(one.id) > BigInt(after) && !one.isThinking && !one.isPrivate;
    const found = () => place.messages.find(isNew);
    await this.#until(() => found() !== undefined, how === "shared");
    const message = found();
    if (message === undefined) throw new Error("the message went as it came");
    const files = message.raw.attachments.map(({ filename }) => filename);
    if (pictures.some((name) => !files.includes(name))) throw new Error(`the pictures are ${files.join(", ")}`);
    await this.#reads(actor, message, how, reads);
  }

  /** @param inTurn a channel's messages wait for each other some seconds of the story, which stand still until they are moved */
  async #until(holds: () => boolean, inTurn: boolean): Promise<void> {
    const fromMs = performance.now();
    while (!holds()) {
      if (performance.now() - fromMs > patienceMs) throw new Error("nothing came");
      await Promise.race([this.#discord.until(holds), delay(1_000, undefined, { ref: false })]);
      if (inTurn && !holds()) await this.#discord.advance(turnMs);
    }
  }

  async #reads(actor: Actor, message: SeenMessage, how: HowRead, reads: readonly string[]): Promise<void> {
    this.#lastRead.set(actor.id, message);
    const place = `${actor.id} ${message.raw.channel_id}`;
    if (BigInt(message.id) > BigInt(this.#newest.get(place) ?? "0")) this.#newest.set(place, message.id);
    await this.#say({ kind: "read", who: actor.name, message, how });
    for (const words of reads) {
      if (!message.text.includes(words)) throw new Error(`“${words}” is not in:\n${message.text}`);
    }
  }

  /** Moves both clocks to a time of the story; a time that is over is an error of the story. */
  async #wait(until: StoryTime | "nextDue"): Promise<void> {
    if (until === "nextDue") {
      await this.#discord.control({ kind: "advanceClockToNextDue" });
      return;
    }
    const ms = instantOf(this.#story, until) - this.#discord.world.clock.nowMs;
    if (ms < 0) throw new Error(`it is ${-ms} ms later than that`);
    if (ms > 0) await this.#discord.advance(ms);
  }

  #button(actor: Actor, label: string): [SeenMessage, string] {
    const message = this.#last(actor);
    const button = message.buttons.find((one) => one === label) ?? message.buttons.find((one) => one.startsWith(label));
    if (button === undefined) throw new Error(`the buttons are ${message.buttons.join(" | ")}`);
    return [message, button];
  }

  #last(actor: Actor): SeenMessage {
    const last = this.#lastRead.get(actor.id);
    if (last === undefined) throw new Error(`${actor.name} has read nothing yet`);
    return last;
  }

  #channelOf(actor: Actor, place: Place): string {
    return this.#lastRead.get(actor.id)?.raw.channel_id ?? place.channelId;
  }

  /** Somebody of the world, who comes into it and its server when nobody has that name. */
  async #actor(name: string): Promise<Actor> {
    const { world } = this.#discord;
    if (![...world.people.values()].some(({ displayName }) => displayName === name)) {
      const { id } = await this.#discord.control({ kind: "addPerson", displayName: name });
      const [guildId = ""] = world.guilds.keys();
      await this.#discord.control({ kind: "joinGuild", guildId, userId: id ?? "" });
    }
    return this.#discord.person(name);
  }

  #did(actor: Actor, what: string): Promise<void> {
    return this.#say({ kind: "did", who: actor.name, what });
  }

  async #say(beat: DistributiveOmit<Beat, "atMs">): Promise<void> {
    await this.#tell({ ...beat, atMs: this.#discord.world.clock.nowMs } as Beat);
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
