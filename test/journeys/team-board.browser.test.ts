import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { browserPath, closeWindows, launchBrowser, openPage } from "../emulator/page/open-page.ts";
import { aBotWorld, type BotWorld } from "../support/bot-world.ts";
import { finishStart } from "../support/finish-start.ts";

if (browserPath === null) console.warn("Skipped: no Chromium on this computer (set CHROMIUM_PATH to name one).");

const channel = "accountability";

describe.skipIf(browserPath === null)("a team's board, pressed by two people", { timeout: 60_000 }, () => {
  let browser: Browser;
  let world: BotWorld;

  beforeAll(async () => {
    [world, browser] = await Promise.all([aBotWorld("PostgreSQL", { page: true }), launchBrowser(browserPath ?? "")]);
    const [mira, sam] = [world.discord.person("Mira"), world.discord.person("Sam")];
    await finishStart(mira.in("general"), "Vienna");
    await finishStart(sam.in("general"), "New York");
    const options = { timezone: "Vienna", goal: "sessions", number: 6, name: "Morning floor" };
    await (await mira.in(channel).slash("bridge-admin setup", options)).settled();
  });

  afterEach(() => closeWindows(browser));

  afterAll(async () => {
    await browser?.close();
    await world?.stop();
    expect(world.complaints).toEqual([]);
  });

  async function windowOf(name: string): Promise<Page> {
    const person = world.discord.person(name);
    const hash = `#/${person.id}/${person.in(channel).channelId}`;
    return (await openPage(browser, world.discord.url, { hash })).page;
  }

  const messages = (page: Page) => page.getByRole("log", { name: "Messages" }).locator("li.message");
  const board = (page: Page) => messages(page).filter({ hasText: "Monday's floor" });
  /** More than lies between two edits. */
  const later = () => world.discord.advance(6_000);

  test("both come in by the invitation, each is told alone, and both see the same board", async () => {
    const [mira, sam] = [await windowOf("Mira"), await windowOf("Sam")];
    for (const page of [mira, sam]) {
      await messages(page).filter({ hasText: "A floor of our own" }).getByRole("button", { name: "I'm in" }).click();
      await messages(page).filter({ hasText: "You are in." }).getByText("Only you can see this").waitFor();
      await later();
    }
    for (const page of [mira, sam]) {
      await board(page).getByText("Mira and Sam").waitFor();
      await board(page)
        .getByRole("img", { name: /^The team today: 0 showed up, 0 off today, 2 not yet/ })
        .waitFor();
      expect(await messages(page).filter({ hasText: "You are in." }).count()).toBe(1);
    }
  });

  test("one is done for today, and the board of the other says so without a reload", async () => {
    const [mira, sam] = [await windowOf("Mira"), await windowOf("Sam")];
    await board(sam).getByRole("button", { name: "Done for today" }).click();
    const form = sam.getByRole("dialog", { name: "How did it go?" });
    for (const answer of ["Clean", "Easy the whole time", "None"])
      await form.getByLabel(answer, { exact: true }).check();
    await form.getByRole("button", { name: "Submit" }).click();
    await messages(sam).filter({ hasText: "5 of 5, clean." }).waitFor();
    await later();
    await board(mira).getByText("Showed up Sam").waitFor();
    await board(mira).getByText("1 session together this week").waitFor();
    expect(await messages(mira).filter({ hasText: "5 of 5, clean." }).count()).toBe(0);
  });

  test("the other cheers, and the one who is meant reads their name in the channel", async () => {
    const [mira, sam] = [await windowOf("Mira"), await windowOf("Sam")];
    await board(mira).getByRole("button", { name: "Cheer" }).click();
    await mira.getByRole("combobox", { name: "Pick somebody" }).click();
    await mira.getByRole("option", { name: "Sam" }).click();
    await messages(sam).getByText("Mira is in your corner, @Sam.").waitFor();
    await later();
    await board(sam).getByText("1 cheer today.").waitFor();
  });
});
