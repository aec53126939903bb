import type { Page } from "playwright-core";
import { type LocalDiscord, startLocalDiscord } from "../emulator/server/local-discord.ts";
import { browserPath, launchBrowser, openPage } from "../test/emulator/page/open-page.ts";
import { startBot } from "../test/emulator/page/ten-line-bot.ts";
import { benchOptions } from "./bench-options.ts";

benchOptions(
  "npm run bench:page\n\n  Presses on a page with 10,000 messages in the open channel; needs a Chromium. It takes no options.",
  {},
);

/**
 * How long the page takes from a press to the picture of it, with 10,000 messages in the open channel, all of them in the
 * page's memory: `node bench/page.ts`. A time runs from the browser's own time of the event to the frame after it was drawn.
 */
const messageCount = 10_000;
const limitMs = 100;
const rounds = 40;

if (browserPath === null) throw new Error("This needs a Chromium: set CHROMIUM_PATH to name one.");
const discord = await startLocalDiscord({ rateLimits: false });
const bot = await startBot(discord);
const browser = await launchBrowser(browserPath);
let failed = false;
try {
  const { people, channels } = await discord.snapshot();
  const [channel, other] = channels;
  if (!channel || !other || !people[0]) throw new Error("there is nobody and nothing here");
  const { page } = await openPage(browser, discord.url, { hash: `#/${people[0].id}/${channel.id}` });
  const begun = performance.now();
  await fill(discord, channel.id);
  await page.getByText(`Message ${messageCount - 1}`, { exact: true }).waitFor({ timeout: 120_000 });
  console.log(`${messageCount} messages came in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  console.log(`elements in the page: ${await page.evaluate(() => document.querySelectorAll("*").length)}`);
  await page.evaluate(watchPresses);
  await typeInto(page);
  await openPicker(page);
  await pressButtons(page);
  await switchChannels(page, [channel.name, other.name]);
  await scrollBack(page);
} finally {
  await browser.close();
  await bot.destroy();
  await discord.stop();
}
process.exitCode = failed ? 1 : 0;

/** Said by two people in turns, as a bot's own channel would be: short, long, and with markdown. */
async function fill({ perform, snapshot }: LocalDiscord, channelId: string): Promise<void> {
  const [mira, sam] = (await snapshot()).people;
  for (let number = 1; number <= messageCount; number += 1) {
    const as = (number % 3 === 0 ? sam : mira)?.id ?? "";
    const content =
      number % 5 === 0 ? `**${number}** and a list\n- one\n- two, with \`code\` and <@${as}>` : `Message ${number}`;
    await perform({ kind: "say", as, channelId, content });
  }
}

/** In the page: notes how long each key and press takes until the frame after it. */
function watchPresses(): void {
  const samples: number[] = [];
  Object.assign(globalThis, { samples });
  const watch = ({ timeStamp }: Event) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => samples.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  for (const kind of ["keydown", "click"]) addEventListener(kind, watch, { capture: true });
}

async function measure(page: Page, what: string, work: () => Promise<void>): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { samples: number[] }).samples.splice(0));
  await work();
  await page.waitForTimeout(200);
  const taken = await page.evaluate(() => (globalThis as unknown as { samples: number[] }).samples);
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const held = at(0.95) < limitMs;
  failed ||= !held;
  const numbers = `median ${at(0.5).toFixed(1).padStart(6)} ms   p95 ${at(0.95).toFixed(1).padStart(6)} ms`;
  console.log(`${what.padEnd(28)} ${numbers}   of ${sorted.length}, limit ${limitMs} ms ${held ? "ok" : "OVER"}`);
}

async function typeInto(page: Page): Promise<void> {
  await measure(page, "typing in the composer", async () => {
    await page.keyboard.type("the quick brown fox jumps over the lazy dog", { delay: 20 });
  });
  await page.getByRole("textbox", { name: /^Message/ }).fill("");
}

async function openPicker(page: Page): Promise<void> {
  const line = page.getByRole("textbox", { name: /^Message/ });
  await measure(page, "opening the picker", async () => {
    for (let round = 0; round < rounds; round += 1) {
      await line.press("/");
      await page.getByRole("listbox", { name: "Commands" }).waitFor();
      await line.fill("");
    }
  });
}

async function pressButtons(page: Page): Promise<void> {
  await page.keyboard.type("/set log reps:10");
  await page.keyboard.press("Enter");
  const button = page.getByRole("button", { name: "Nothing" }).last();
  await button.waitFor();
  await measure(page, "pressing a button", async () => {
    for (let round = 0; round < rounds; round += 1) {
      await button.click();
      await page.waitForTimeout(50);
    }
  });
}

async function switchChannels(page: Page, names: readonly string[]): Promise<void> {
  await measure(page, "switching the channel", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const name = names[(round + 1) % names.length] ?? "";
      await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
      await page.getByRole("heading", { name: new RegExp(`^# ${name}$`) }).waitFor();
    }
  });
}

/** Not a press but as easily felt: the longest frame while somebody wheels back through the history. */
async function scrollBack(page: Page): Promise<void> {
  await page.getByRole("log").hover();
  const longest = page.evaluate(async () => {
    let [last, most] = [performance.now(), 0];
    for (const until = last + 4_000; last < until; ) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())));
      [last, most] = [now, Math.max(most, now - last)];
    }
    return most;
  });
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.wheel(0, -1_500);
    await page.waitForTimeout(50);
  }
  console.log(`scrolling back: longest frame ${(await longest).toFixed(1)} ms`);
}
