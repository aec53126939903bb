import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../../../emulator/server/local-discord.ts";
import { findViolations } from "./find-violations.ts";
import { aSnapshot, fixtureCommands, fixtureModal } from "./fixture-world.ts";
import { browserPath, closeWindows, keepPicture, launchBrowser, patienceMs } from "./open-page.ts";

const windows = [
  ["a desk in the dark", { viewport: { width: 1_400, height: 900 }, colorScheme: "dark" }],
  ["a desk in the light", { viewport: { width: 1_400, height: 900 }, colorScheme: "light" }],
  ["a phone in the dark", { viewport: { width: 360, height: 740 }, colorScheme: "dark", hasTouch: true }],
  ["a phone in the light", { viewport: { width: 360, height: 740 }, colorScheme: "light", hasTouch: true }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[];

describe.skipIf(browserPath === null)("one of everything", { timeout: 60_000 }, () => {
  let browser: Browser;
  let discord: LocalDiscord;

  beforeAll(async () => {
    [discord, browser] = await Promise.all([startLocalDiscord(), launchBrowser(browserPath ?? "")]);
  });

  afterEach(() => closeWindows(browser));

  afterAll(async () => {
    await browser?.close();
    await discord?.stop();
  });

  /** The real page on a world that is written down: only its sources of data are replaced. */
  async function openFixture(options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    await page.route("**/local/snapshot", (route) => route.fulfill({ json: aSnapshot() }));
    // Left unanswered: the world on show does not change.
    await page.route("**/local/events*", () => {});
    await page.route("**/local/commands*", (route) => route.fulfill({ json: fixtureCommands }));
    await page.route("**/local/actions", (route) => {
      const pressed = route.request().postData()?.includes('"kind":"press"');
      const form = { kind: "modal", interactionId: "900000000000000888", modal: fixtureModal };
      return route.fulfill({ json: pressed ? form : { kind: "done", id: null } });
    });
    await page.goto(discord.url);
    await page.getByRole("log").waitFor();
    // Letters change their width when their font comes, and that moves what is measured.
    await page.evaluate(() => document.fonts.ready);
    return page;
  }

  describe.each(windows)("on %s", (name, options) => {
    test("fits its window, with a name on every control and words for every picture", async () => {
      const page = await openFixture(options);
      await keepPicture(page, `${name} messages`);
      expect(await page.evaluate(findOverflow)).toEqual([]);
      expect(await page.evaluate(findNameless)).toEqual([]);
      expect(await page.evaluate(findFaintText)).toEqual([]);
      expect(await findViolations(page)).toEqual([]);
      await page.getByRole("button", { name: "People in this channel" }).click();
      expect(await findViolations(page)).toEqual([]);
    });

    test("shows a form that fits, and keeps its buttons in reach", async () => {
      const page = await openFixture(options);
      await page.getByRole("button", { name: "Details…" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      await keepPicture(page, `${name} form`);
      await dialog.getByRole("button", { name: "Submit" }).click();
      expect(await dialog.getByRole("alert").allTextContents()).toEqual([
        "Choose something here",
        "Choose something here",
      ]);
      expect(await page.evaluate(findOverflow)).toEqual([]);
      expect(await page.evaluate(findNameless)).toEqual([]);
      expect(await findViolations(page)).toEqual([]);
    });

    test("shows what can be done with a message, the pins, and whom one can name", async () => {
      const page = await openFixture(options);
      const row = page.getByRole("listitem", { name: "Jonas" });
      await row.getByRole("button", { name: "More for this message" }).press("Enter");
      await row.getByRole("button", { name: "Unpin message" }).waitFor();
      await keepPicture(page, `${name} menu of a message`);
      expect(await page.evaluate(findNameless)).toEqual([]);
      expect(await findViolations(page)).toEqual([]);
      await row.locator(".popup").getByRole("button", { name: "Reply" }).press("Enter");
      await page.getByText("Replying to Jonas").waitFor();
      await page.getByRole("textbox", { name: /^Message/ }).fill("@");
      await page.getByRole("option", { name: "@Coaches" }).waitFor();
      await keepPicture(page, `${name} mentions`);
      expect(await page.evaluate(findOverflow)).toEqual([]);
      expect(await page.evaluate(findFaintText)).toEqual([]);
      expect(await findViolations(page)).toEqual([]);
      await page.getByRole("button", { name: "Pinned messages, 1" }).press("Enter");
      await page.getByRole("button", { name: "Jump", exact: true }).waitFor();
      await keepPicture(page, `${name} pins`);
      expect(await findViolations(page)).toEqual([]);
    });

    test("shows what a channel allows", async () => {
      const page = await openFixture(options);
      const tools = page.getByRole("button", { name: "Tools" });
      if (await tools.isVisible()) await tools.click();
      for (const part of ["World", "Bridge Club"]) await page.locator("summary", { hasText: part }).first().click();
      await page.getByRole("button", { name: "Permissions in bridge-club" }).press("Enter");
      const dialog = page.getByRole("dialog", { name: "Permissions in #bridge-club" });
      await dialog.getByRole("combobox", { name: "For" }).selectOption({ label: "Coaches •" });
      const attaching = dialog.getByRole("group", { name: "Attach files" });
      await attaching.getByRole("button", { name: "Allow", pressed: true }).waitFor();
      await keepPicture(page, `${name} permissions`);
      // What fades in is judged before it is there; and these windows asked for less motion.
      expect(await dialog.evaluate((element) => getComputedStyle(element).animationName)).toBe("none");
      expect(await page.evaluate(findOverflow)).toEqual([]);
      expect(await page.evaluate(findNameless)).toEqual([]);
      expect(await page.evaluate(findFaintText)).toEqual([]);
      expect(await findViolations(page)).toEqual([]);
    });

    test("shows the picker above the line", async () => {
      const page = await openFixture(options);
      await page.getByRole("textbox").fill("/");
      const rows = page.getByRole("listbox", { name: "Commands" }).getByRole("option");
      await rows.first().waitFor();
      await keepPicture(page, `${name} picker`);
      expect(await rows.count()).toBe(3);
      expect(await page.evaluate(findOverflow)).toEqual([]);
      expect(await findViolations(page)).toEqual([]);
    });

    test("shows every tool, unfolded", async () => {
      const page = await openFixture(options);
      const tools = page.getByRole("button", { name: "Tools" });
      if (await tools.isVisible()) await tools.click();
      for (const name of ["World", "Faults", "Bridge Club"]) {
        await page.locator("summary", { hasText: name }).first().click();
      }
      await keepPicture(page, `${name} tools`);
      expect(await findViolations(page)).toEqual([]);
    });
  });

  test("the columns a phone has no room for are one press away", async () => {
    const page = await openFixture(windows[2][1]);
    expect(await page.getByRole("button", { name: /^progress/ }).isVisible()).toBe(false);
    await page.getByRole("button", { name: "Channels" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Channels", expanded: false }).click();
    await page.getByRole("button", { name: /^progress/ }).click();
    await page.getByRole("heading", { name: "Welcome to #progress" }).waitFor();
    await page.getByRole("button", { name: "Tools" }).click();
    await page.getByRole("region", { name: "Wire log" }).getByText("No such route here").waitFor();
    expect(await page.getByRole("region", { name: "Clock" }).isVisible()).toBe(true);
  });

  test("a line typed before the commands are known is typed on in its last option", async () => {
    const page = await openFixture(windows[0][1]);
    const answer = Promise.withResolvers<void>();
    await page.route("**/local/commands*", async (route) => {
      await answer.promise;
      await route.fulfill({ json: fixtureCommands });
    });
    await page.reload();
    await page.getByRole("textbox", { name: /^Message/ }).pressSequentially("/bridge log reps:10 form:cl");
    answer.resolve();
    const form = page.getByRole("combobox", { name: /^form/ });
    await page.getByRole("option", { name: "Clean" }).waitFor();
    expect(await form.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type("ean");
    expect(await form.inputValue()).toBe("clean");
  });

  test("a line that may be a command waits until the commands are known, and is not said in words", async () => {
    const page = await openFixture(windows[0][1]);
    const answer = Promise.withResolvers<void>();
    await page.route("**/local/commands*", async (route) => {
      await answer.promise;
      await route.fulfill({ json: fixtureCommands });
    });
    await page.reload();
    const line = page.getByRole("textbox", { name: /^Message/ });
    await line.fill("/nothing of that name");
    await line.press("Enter");
    await page.getByText("Reading the commands…").waitFor();
    expect(await line.inputValue()).toBe("/nothing of that name");
    answer.resolve();
    await page.getByText("No command is called that here").waitFor();
  });

  test("a menu stays open while its message moves a little, and closes when it is out of sight", async () => {
    const page = await openFixture(windows[0][1]);
    const menu = page.getByRole("combobox", { name: "What to show" });
    await menu.press("Enter");
    const option = page.getByRole("option", { name: "Chart" });
    await option.waitFor();
    const gap = async () => ((await option.boundingBox())?.y ?? 0) - ((await menu.boundingBox())?.y ?? 0);
    const before = await gap();
    const scrollBy = (pixels: number) =>
      page.getByRole("log").evaluate((log, by) => {
        log.scrollTop += by;
      }, pixels);
    await scrollBy(-20);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(Math.abs((await gap()) - before)).toBeLessThan(2);
    await scrollBy(-5_000);
    await option.waitFor({ state: "detached" });
  });

  test("a menu is worked by the keyboard, and answers when it closes", async () => {
    const page = await openFixture(windows[0][1]);
    const menu = page.getByRole("combobox", { name: "What to show" });
    await menu.press("Enter");
    await page.getByRole("option", { name: "Chart" }).waitFor();
    await page.keyboard.press("ArrowDown");
    const sent = page.waitForRequest((request) => request.postData()?.includes('"kind":"choose"') === true);
    await page.keyboard.press("Enter");
    expect(JSON.parse((await sent).postData() ?? "")).toMatchObject({ customId: "view", values: ["calendar"] });
    expect(await page.getByRole("option", { name: "Chart" }).count()).toBe(0);
    await menu.press("ArrowDown");
    await page.keyboard.press("Escape");
    expect(await menu.getAttribute("aria-expanded")).toBe("false");
  });

  test("Esc leaves the list above the line first, then the command", async () => {
    const page = await openFixture(windows[0][1]);
    await page.getByRole("textbox").fill("/bridge log ");
    await page.getByRole("listbox", { name: "Options" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("listbox", { name: "Options" }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByRole("textbox", { name: "Message #bridge-club" }).waitFor();
    expect(await page.getByRole("group", { name: "/bridge log" }).count()).toBe(0);
  });

  test("the switch for light and dark is remembered", async () => {
    const page = await openFixture(windows[0][1]);
    await page.getByRole("button", { name: "Switch to light" }).click();
    await page.reload();
    await page.getByRole("button", { name: "Switch to dark" }).waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("light");
  });
});

// These run inside the page.

/** Whatever sticks out of the window to the right; the line of an answered message is cut where it ends. */
function findOverflow(): string[] {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll("main *, dialog *")]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .filter((element) => !element.closest("pre, .reply-text *"))
    .map((element) => `${element.tagName} ${element.className}`);
}

/** Controls and pictures without a name. */
function findNameless(): string[] {
  const nameOf = (element: Element) =>
    element.getAttribute("aria-label") ??
    (element instanceof HTMLInputElement && element.labels?.length ? "labelled" : null) ??
    (element.getAttribute("alt") || element.textContent?.trim());
  return [...document.querySelectorAll("button, a, img, input, textarea, select, [role]")]
    .filter((element) => !element.matches("[role=alert], [role=status]"))
    .filter((element) => element.checkVisibility() && !nameOf(element))
    .map((element) => element.outerHTML.slice(0, 120));
}

/** Text with less than 4.5 : 1 against what is painted behind it; disabled controls may be faint. */
function findFaintText(): string[] {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (colour: string) => {
    if (!canvas) return [0, 0, 0, 0] as const;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255] as const;
  };
  const luminance = ([r, g, b]: readonly number[]) => {
    const linear = [r, g, b].map((part = 0) =>
      part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
  };
  const behind = (element: Element): readonly number[] => {
    const layers = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      // A gradient is no single colour: such places are looked at by eye.
      if (style.backgroundImage !== "none") return [];
      layers.unshift(rgba(style.backgroundColor));
    }
    return layers.reduce<readonly number[]>(
      (under, [r, g, b, a]) => [r, g, b].map((part, index) => part * a + (under[index] ?? 255) * (1 - a)),
      [255, 255, 255],
    );
  };
  return [...document.querySelectorAll("body *")]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
    .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((element) => !element.closest(":disabled, .spoiler, .visually-hidden, [aria-hidden=true]"))
    .flatMap((element) => {
      const ground = behind(element);
      if (ground.length === 0) return [];
      const [light = 1, dark = 0] = [luminance(rgba(getComputedStyle(element).color)), luminance(ground)].sort(
        (a, b) => b - a,
      );
      const ratio = (light + 0.05) / (dark + 0.05);
      return ratio < 4.5
        ? [`${ratio.toFixed(2)} “${element.textContent?.trim().slice(0, 40)}” ${element.className}`]
        : [];
    });
}
