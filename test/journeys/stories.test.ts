import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Beat } from "../../demo/beat.ts";
import { instantOf, playStory } from "../../demo/play-story.ts";
import { allStories } from "../../demo/stories/all-stories.ts";
import { createTranscript, plainInk } from "../../demo/transcript.ts";
import { aBotWorld, type BotWorld } from "../support/bot-world.ts";

describe.each(allStories)("a story of the demo: $title", (story) => {
  let world: BotWorld;
  beforeAll(async () => {
    world = await aBotWorld("PostgreSQL", { startMs: instantOf(story, { day: 1, time: "09:00" }) });
  });
  afterAll(async () => {
    await world.stop();
    expect(world.complaints).toEqual([]);
  });

  it("happens as it is told, every picture is there, and it reads like people talking", async () => {
    const beats: Beat[] = [];
    const transcript: string[] = [];
    const channelName = (id: string) => world.discord.world.channels.get(id)?.name ?? null;
    const linesOf = createTranscript({ zone: story.zone, ink: plainInk, channelName });
    await playStory(story, world.discord, async (beat) => {
      beats.push(beat);
      transcript.push(...linesOf(beat));
      if (beat.kind !== "read") return;
      for (const { url, description } of beat.message.raw.attachments) {
        expect((await fetch(url)).status).toBe(200);
        expect(description ?? "").not.toBe("");
      }
    });
    const told = story.steps.filter((step) => "reads" in step);
    expect(beats.filter(({ kind }) => kind === "read")).toHaveLength(told.length);
    expect(transcript.join("\n")).not.toMatch(/undefined|NaN|\*\*|<t:|<@|<#|#a-channel|\n {6}│ (#+|-#) /);
  }, 180_000);

  it("is not told of a product that does something else", async () => {
    const [wrong] = story.steps.filter(({ does }) => does === "types");
    if (wrong?.does !== "types") throw new Error("nobody types anything");
    const steps = [{ ...wrong, reads: ["what nobody ever says"] }];
    const played = playStory({ ...story, steps }, world.discord, () => {});
    await expect(played).rejects.toThrow(/step 1: .*what nobody ever says/);
  });
});
