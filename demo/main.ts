/**
 * `npm run demo`: plays the stories on a local Discord with the embedded database, prints what people typed and what came back, and
 * writes the pictures they saw and views of the page to `out/demo/`. Ends with 1 when something did not come as the story says.
 */
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { styleText } from "node:util";
import { startDemoWorld } from "./demo-world.ts";
import { keepPages } from "./keep-pages.ts";
import { keepPictures } from "./keep-pictures.ts";
import { instantOf, playStory } from "./play-story.ts";
import { allStories } from "./stories/all-stories.ts";
import type { Story } from "./story.ts";
import { linesOf, plainInk, terminalInk } from "./transcript.ts";

const folder = resolve(process.argv[2] ?? "out/demo");
/** `styleText` knows about terminals, NO_COLOR and FORCE_COLOR. */
const hasColours = styleText("bold", "x", { stream: process.stdout }) !== "x";
const ink = hasColours ? terminalInk : plainInk;

async function play(story: Story): Promise<void> {
  const world = await startDemoWorld(instantOf(story, { day: 1, time: "09:00" }));
  const pictures = keepPictures(`${folder}/${story.key}/pictures`);
  const pages = await keepPages(`${folder}/${story.key}/pages`, world.discord.url, story.zone);
  console.log(ink.bold(`\n${story.title}`));
  try {
    await playStory(story, world.discord, async (beat) => {
      for (const line of linesOf(beat, story.zone, ink)) console.log(line);
      await pictures.hear(beat);
      await pages.hear(beat);
    });
  } finally {
    await pages.close();
    await world.stop();
  }
  console.log(`${pictures.count()} pictures and ${pages.summary()} in ${folder}/${story.key}`);
}

async function main(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const fromMs = performance.now();
  for (const story of allStories) await play(story);
  console.log(`\nPlayed in ${((performance.now() - fromMs) / 1000).toFixed(0)} s.`);
}

await main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
