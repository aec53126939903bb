import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  browserPath,
  closeWindows,
  keepPicture,
  launchBrowser,
  type OpenOptions,
  openPage,
} from "../emulator/page/open-page.ts";
import { aBotWorld, type BotWorld } from "../support/bot-world.ts";
import { finishStart } from "../support/finish-start.ts";

const phone = { width: 390, height: 844 };

describe.skipIf(browserPath === null)("somebody at the page of the local Discord", { timeout: 90_000 }, () => {
  let world: BotWorld;
  let browser: Browser;

  beforeAll(async () => {
    [world, browser] = await Promise.all([aBotWorld("PostgreSQL", { page: true }), launchBrowser(browserPath ?? "")]);
  });

  afterEach(() => closeWindows(browser));

  afterAll(async () => {
    await browser?.close();
    await world?.stop();
    expect(world?.complaints).toEqual([]);
  });

  /** Somebody new, who is in the server; every test has people of its own. */
  async function someone(displayName: string): Promise<string> {
    const { id } = await world.discord.control({ kind: "addPerson", displayName });
    const guildId = (await world.discord.snapshot()).guilds[0]?.id ?? "";
    await world.discord.control({ kind: "joinGuild", guildId, userId: id ?? "" });
    return id ?? "";
  }

  async function open(personId: string, options: OpenOptions & { readonly channelId?: string } = {}): Promise<Page> {
    const { channelId = world.discord.person(personId).in("general").channelId, ...rest } = options;
    const { page } = await openPage(browser, world.discord.url, { ...rest, hash: `#/${personId}/${channelId}` });
    return page;
  }

  const messages = (page: Page) => page.getByRole("log", { name: "Messages" });
  const button = (page: Page, name: string | RegExp) => messages(page).getByRole("button", { name }).last();

  async function type(page: Page, line: string): Promise<void> {
    await page.getByRole("textbox", { name: /^Message/ }).fill(`${line} `);
    await page.getByRole("button", { name: "Send the command" }).click();
  }

  /** Tab by Tab, as somebody without a mouse goes, until what has the focus is called that. */
  async function tabTo(page: Page, name: RegExp, key = "Tab"): Promise<void> {
    for (let presses = 0; presses < 120; presses += 1) {
      // In one step: what has the focus may be drawn anew, or go, at any moment.
      const words = await page.evaluate<string | null>("document.activeElement?.textContent ?? null");
      if (words !== null && name.test(words)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`the keyboard does not reach ${name}`);
  }

  it("starts, logs a set and reaches level 2 with the keyboard alone", async () => {
    const page = await open(await someone("Kim"));
    const press = async (name: RegExp) => {
      await button(page, name).waitFor();
      await tabTo(page, name, "Shift+Tab");
      await page.keyboard.press("Enter");
    };
    await page.keyboard.type("/bridge st");
    await page.getByRole("option", { name: "/bridge start" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByPlaceholder("Enter sends it").waitFor();
    await page.keyboard.press("Enter");
    await press(/^None of these$/);
    await press(/^Another city…$/);
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("Vienna");
    await page.keyboard.press("Enter");
    await press(/^Right$/);
    await press(/^Start at level 1$/);
    await press(/^After my coffee$/);
    await press(/^No reminder$/);
    await press(/^No nudges$/);
    await press(/^No, do not ask$/);
    await messages(page).getByText("rung 1 of 5").waitFor();
    await keepPicture(page, "started with the keyboard");

    await tabTo(page, /^$/);
    await page.keyboard.type("/bridge log reps:10 seconds:10 form:clean breathing:easy pain:none");
    await page.getByRole("option", { name: "None" }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await messages(page).getByText("Level 2 is yours").waitFor();
    await keepPicture(page, "level 2 with the keyboard");
  });

  it("starts and logs on a phone", async () => {
    const page = await open(await someone("Noor"), phone);
    await type(page, "/bridge start");
    for (const name of ["None of these", "Another city…"]) await button(page, name).click();
    await page.getByLabel("Your city").fill("Lisbon");
    await keepPicture(page, "form on a phone");
    await page.getByRole("button", { name: "Submit" }).click();
    for (const name of ["Right", "Start at level 1", "After my coffee", "No reminder", "No nudges", "No, do not ask"]) {
      await button(page, name).click();
    }
    await button(page, /^Done:/).click();
    await messages(page).getByText("5 of 5, clean.").waitFor();
    await keepPicture(page, "logged on a phone");
  });

  it("is told what is wrong with a form, keeps what was typed, and mends it", async () => {
    const id = await someone("Ines");
    await finishStart(world.discord.person(id).in("general"));
    const page = await open(id);
    await type(page, "/bridge log");
    const form = page.getByRole("dialog");
    await form.waitFor();
    const amount = form.getByRole("textbox").first();
    await amount.fill("");
    await form.getByRole("button", { name: "Submit" }).click();
    await form.getByRole("alert").filter({ hasText: "required" }).waitFor();
    expect(await amount.evaluate((element) => element.matches(":focus"))).toBe(true);
    await keepPicture(page, "a form with something missing");
    await amount.fill("8 × 10");
    await form.getByRole("button", { name: "Submit" }).click();
    await form.waitFor({ state: "detached" });
    await messages(page).getByText("Logged 8 × 10 s").waitFor();
  });

  it("finds the reminder when the clock gets there, and the nudge, and answers both", async () => {
    const id = await someone("Rui");
    const wanted = { reminder: "18:30", nudge: "Yes, nudge me", check: "No, do not ask" };
    const page = await open(id);
    await finishStart(world.discord.person(id).in("general"), "Vienna", wanted);
    await page.getByRole("button", { name: "Next due" }).click();
    await page.getByRole("button", { name: "Bridge Coach, unread" }).click();
    await button(page, "Did 5 squeezes").click();
    await messages(page).getByText("Five", { exact: false }).first().waitFor();
    await button(page, "Did 5 squeezes").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Next due" }).click();
    await button(page, "In 30 min").waitFor();
    await keepPicture(page, "reminded by the clock");
    await button(page, "Not today").click();
    await button(page, "Not today").waitFor({ state: "detached" });
  });

  it("shows a picture in the channel, which the other person there sees, and nothing else of it", async () => {
    const [ownId, otherId] = [await someone("Ada"), await someone("Ben")];
    const card = await finishStart(world.discord.person(ownId).in("general"));
    await card.press(card.buttons.find((label) => label.startsWith("Done:")) ?? "");
    const [own, other] = [await open(ownId), await open(otherId)];
    await type(own, "/bridge progress");
    await button(own, "Show it in the channel").click();
    await messages(other)
      .getByRole("button", { name: /open large$/ })
      .last()
      .waitFor();
    expect(await messages(other).getByText("Only you can see this").count()).toBe(0);
    await keepPicture(other, "what the other person sees");
  });
});
