/**
 * `npm run demo`: plays the stories on a local Discord with the embedded database, prints what people typed and what came back, and
 * writes the pictures they saw and views of the page to `out/demo/`. Ends with 1 when something did not come as the story says.
 */
import { rm } from "node:fs/promises";
import { constants } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs, styleText } from "node:util";
import { startDemoWorld } from "./demo-world.ts";
import { keepPages } from "./keep-pages.ts";
import { keepPictures } from "./keep-pictures.ts";
import { instantOf, playStory } from "./play-story.ts";
import { allStories } from "./stories/all-stories.ts";
import type { Story } from "./story.ts";
import { createTranscript, plainInk, terminalInk } from "./transcript.ts";

const usage = `npm run demo -- [options]

  --folder DIR   where the pictures and the views of the page go (out/demo)`;

const folder = resolve(givenFolder());
/** `styleText` knows about terminals, NO_COLOR and FORCE_COLOR. */
const hasColours = styleText("bold", "x", { stream: process.stdout }) !== "x";
const ink = hasColours ? terminalInk : plainInk;

async function play(story: Story): Promise<void> {
  const kept = join(folder, story.key);
  // Of a folder that somebody names, only what an earlier run wrote goes.
  await rm(kept, { recursive: true, force: true });
  console.log(
    `\n${ink.bold(story.title)}\n${ink.dim("A local Discord, a bot and an embedded database start for it.")}`,
  );
  const { discord, stop } = await startDemoWorld(instantOf(story, { day: 1, time: "09:00" }));
  const pictures = keepPictures(join(kept, "pictures"));
  const pages = await keepPages(join(kept, "pages"), discord.url, story.zone);
  const channelName = (id: string) => discord.world.channels.get(id)?.name ?? null;
  const linesOf = createTranscript({ zone: story.zone, ink, channelName });
  try {
    await playStory(story, discord, async (beat) => {
      for (const line of linesOf(beat)) console.log(line);
      await pictures.hear(beat);
      await pages.hear(beat);
    });
  } finally {
    await pages.close();
    await stop();
  }
  console.log(`${pictures.count()} pictures and ${pages.summary()} in ${kept}`);
}

async function main(): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  const fromMs = performance.now();
  for (const story of allStories) await play(story);
  console.log(`\nPlayed in ${((performance.now() - fromMs) / 1000).toFixed(0)} s.`);
}

await main().catch((error: unknown) => {
  console.error(error);
  // Whatever did not get as far as being stopped would keep the process.
  process.exit(1);
});

function givenFolder(): string {
  try {
    const { values } = parseArgs({
      options: {
        folder: { type: "string", default: "out/demo" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (!values.help) return values.folder;
    console.log(usage);
    return process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return process.exit(2);
  }
}
