import type { Client } from "discord.js";
import type { Browser, Locator, Page } from "playwright-core";
import { type LocalDiscord, startLocalDiscord } from "../../../emulator/server/local-discord.ts";
import { fixtureNowMs } from "./fixture-world.ts";
import { browserPath, launchBrowser, type OpenedPage, type OpenOptions, openPage } from "./open-page.ts";
import { startBot } from "./ten-line-bot.ts";

export type ChannelOptions = OpenOptions & {
  /** Who acts; Mira when left out. */
  readonly as?: string;
  /** One that is there already, instead of a new one. */
  readonly channelId?: string;
  readonly name?: string;
};

/** A local Discord whose clock stands still, a real discord.js bot on it, and a browser. */
export type Stage = {
  readonly discord: LocalDiscord;
  readonly bot: Client;
  readonly browser: Browser;
  /** A window on a channel of its own, so that no test sees another's messages. */
  readonly openChannel: (options?: ChannelOptions) => Promise<OpenedPage & { readonly channelId: string }>;
  readonly close: () => Promise<void>;
};

export async function openStage(): Promise<Stage> {
  const discord = await startLocalDiscord({ frozenAtMs: fixtureNowMs });
  const [bot, browser] = await Promise.all([startBot(discord), launchBrowser(browserPath ?? "")]);
  const openChannel = async (options: ChannelOptions = {}) => {
    const { people, guilds } = await discord.snapshot();
    const { as = "Mira", channelId = null, name = "a-test", ...rest } = options;
    const person = people.find(({ displayName }) => displayName === as);
    const guildId = guilds[0]?.id ?? "";
    const id = channelId ?? (await discord.control({ kind: "addChannel", guildId, name })).id;
    const opened = await openPage(browser, discord.url, { ...rest, hash: `#/${person?.id}/${id}` });
    return { ...opened, channelId: id ?? "" };
  };
  const close = async () => {
    await browser.close();
    await bot.destroy();
    await discord.stop();
  };
  return { discord, bot, browser, openChannel, close };
}

export function messagesOf(page: Page): Locator {
  return page.getByRole("log", { name: "Messages" });
}

/** The row of the message with these words. */
export function rowOf(page: Page, words: string): Locator {
  return messagesOf(page).getByRole("listitem").filter({ hasText: words }).last();
}

/** Says something, and waits until it is there. */
export async function say(page: Page, words: string): Promise<Locator> {
  await page.getByRole("textbox", { name: /^Message/ }).fill(words);
  await page.keyboard.press("Enter");
  const row = rowOf(page, words);
  await row.waitFor();
  return row;
}

/** Opens the menu of a message and presses this in it. */
export async function choose(row: Locator, name: string): Promise<void> {
  await row.getByRole("button", { name: "More for this message" }).press("Enter");
  await row.locator(".popup").getByRole("button", { name, exact: true }).press("Enter");
}
