import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { browserPath, closeWindows } from "./open-page.ts";
import { type ChannelOptions, messagesOf, openStage, type Stage } from "./stage.ts";

describe.skipIf(browserPath === null)("a person at the page, and a real discord.js bot", { timeout: 60_000 }, () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });

  afterEach(() => closeWindows(stage?.browser));

  afterAll(() => stage?.close());

  const openChannel = (options?: ChannelOptions) => stage.openChannel(options);
  const messages = messagesOf;

  async function logASet(page: Page): Promise<void> {
    await page.keyboard.type("/set log reps:10");
    // Before the commands are known it would be sent as words.
    await page.getByRole("group", { name: "/set log reps:10" }).waitFor();
    await page.keyboard.press("Enter");
    await messages(page).getByText("10 · null · null").waitFor();
  }

  test("the keyboard alone finds a command, its option and a live suggestion, and the answer is private", async () => {
    const { page, channelId, errors } = await openChannel();
    await page.keyboard.type("/lo");
    await page.getByRole("option", { name: "/set log" }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("10");
    await page.keyboard.press("Tab");
    await page.keyboard.type("ex");
    await page.keyboard.press("Enter");
    await page.keyboard.type("glu");
    await page.getByRole("option", { name: "Glute bridge" }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await messages(page).getByText("10 · null · Glute bridge").waitFor();
    expect(await messages(page).getByText("Only you can see this").count()).toBe(1);
    expect(await messages(page).getByText("Mira used /set log").count()).toBe(1);
    expect(errors).toEqual([]);

    const { page: other } = await openChannel({ as: "Sam", channelId });
    expect(await messages(other).getByText("Glute bridge").count()).toBe(0);
  });

  test("a typed line becomes chips, and a value out of range is refused in words at its chip", async () => {
    const { page } = await openChannel();
    await page.keyboard.type("/set log reps:500 form:clean");
    await page.getByRole("option", { name: "Clean" }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    const refusal = page.getByRole("alert").filter({ hasText: /\S/ });
    await refusal.waitFor();
    expect(await refusal.textContent()).toMatch(/100/);
    const chip = page.getByRole("combobox", { name: /^reps/ });
    expect(await chip.getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByRole("combobox", { name: /^form/ }).inputValue()).toBe("Clean");

    await chip.fill("5");
    await page.keyboard.press("Enter");
    await messages(page).getByText("5 · clean · null").waitFor();
  });

  test("a button opens a form, which names what is missing and then sends it", async () => {
    const { page } = await openChannel();
    await logASet(page);
    await page.getByRole("button", { name: "Details…" }).press("Enter");
    const form = page.getByRole("dialog", { name: "Details" });
    await form.waitFor();
    await page.keyboard.type("12 x 10");
    await page.keyboard.press("Enter");
    await form.getByText("Choose something here").waitFor();
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await form.waitFor({ state: "detached" });
    await messages(page).getByText("12 x 10, clean").waitFor();
  });

  test("Esc closes a form and gives the focus back to its button", async () => {
    const { page } = await openChannel();
    await logASet(page);
    const button = page.getByRole("button", { name: "Details…" });
    await button.click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("a pressed button changes its message, and the message can be dismissed", async () => {
    const { page } = await openChannel();
    await logASet(page);
    await page.getByRole("button", { name: "Undo" }).click();
    await messages(page).getByText("Taken back").waitFor();
    await page.getByRole("button", { name: "Dismiss message" }).click();
    await messages(page).getByText("Taken back").waitFor({ state: "detached" });
    expect(await messages(page).getByText("used /set log").count()).toBe(0);
  });

  test("a button waits visibly, and after three seconds the page says that nobody answered", async () => {
    const { page } = await openChannel();
    await logASet(page);
    const button = page.getByRole("button", { name: "Nothing" });
    await button.click();
    await page.getByRole("img", { name: "waiting for the bot" }).waitFor();
    await stage.discord.advance(3_000);
    await messages(page).getByText("The application did not respond").waitFor();
    expect(await button.getAttribute("aria-busy")).toBe("false");
  });

  test("a command nobody answers says so where it was sent, to its person alone", async () => {
    const { page } = await openChannel();
    await page.keyboard.type("/silent ");
    await page.keyboard.press("Enter");
    await messages(page).getByText("Sending to").waitFor();
    await stage.discord.advance(3_000);
    await messages(page).getByText("The application did not respond").waitFor();
    await page.getByRole("button", { name: "Dismiss message" }).click();
    expect(await messages(page).getByText("used /silent").count()).toBe(0);
  });

  test("a picked file goes along with the words, and into an option", async () => {
    const { page } = await openChannel();
    const file = { name: "log.csv", mimeType: "text/csv", buffer: Buffer.from("10,10\n") };
    await page.getByLabel("Attach files").setInputFiles(file);
    await page.keyboard.type("My log");
    await page.keyboard.press("Enter");
    await messages(page)
      .getByRole("link", { name: /log\.csv\s*6 B/ })
      .waitFor();

    await page.keyboard.type("/weigh ");
    await page.locator('input[type="file"][data-entry="file"]').setInputFiles(file);
    // Until then it is on its way to the server.
    await page.locator(".option-chip").getByText("log.csv").waitFor();
    await page.getByRole("button", { name: "Send the command" }).click();
    await messages(page).getByText("log.csv has 6 bytes").waitFor();

    await messages(page).getByRole("button", { name: "/set log" }).click();
    await page.getByRole("group", { name: "/set log" }).waitFor();
  });

  test("a switch arms a fault, which can be switched off again, and goes off by itself once it struck", async () => {
    const { page } = await openChannel();
    await page.locator("summary", { hasText: "Faults" }).click();
    const fault = page.getByRole("switch", { name: /^500/ });
    await fault.click();
    await page.getByRole("switch", { name: /^500.*once/, checked: true }).waitFor();
    await fault.click();
    await page.getByRole("switch", { name: /^500/, checked: false }).waitFor();
    expect(stage.discord.faults.all).toEqual([]);
    await fault.click();
    await page.getByRole("textbox", { name: /^Message/ }).click();
    await logASet(page);
    await page.getByRole("switch", { name: /^500/, checked: false }).waitFor();
  });

  test("the clock goes as far as its bar is moved", async () => {
    const { page } = await openChannel();
    const before = (await stage.discord.snapshot()).clock.nowMs;
    const bar = page.getByRole("slider", { name: /^Move the clock/ });
    await bar.press("ArrowRight");
    await bar.press("ArrowRight");
    expect(await bar.getAttribute("aria-valuetext")).toContain("2 h ahead");
    await bar.press("Enter");
    const there = before + 2 * 3_600_000;
    await page.waitForFunction((ms) => {
      const face = document.querySelector<HTMLTimeElement>(".clock-face time");
      return face !== null && Date.parse(face.dateTime) >= ms;
    }, there);
    const ahead = (await stage.discord.snapshot()).clock.nowMs - before;
    expect(ahead).toBeGreaterThanOrEqual(2 * 3_600_000);
    expect(ahead).toBeLessThan(2 * 3_600_000 + 60_000);
  });

  test("a long channel is drawn in part, and whoever scrolls back comes to its first message", async () => {
    const { people } = await stage.discord.snapshot();
    const { id: channelId } = await stage.discord.control({
      kind: "addChannel",
      guildId: (await stage.discord.snapshot()).guilds[0]?.id ?? "",
      name: "long",
    });
    for (let number = 1; number <= 300; number += 1) {
      const as = people[0]?.id ?? "";
      await stage.discord.perform({ kind: "say", as, channelId: channelId ?? "", content: `Message ${number}` });
    }
    const { page } = await openChannel({ channelId: channelId ?? "" });
    await messages(page).getByText("Message 300", { exact: true }).waitFor();
    expect(await messages(page).getByRole("listitem").count()).toBeLessThan(100);
    const first = messages(page).getByText("Message 1", { exact: true });
    while ((await first.count()) === 0) await messages(page).press("Home");
    expect(await messages(page).getByRole("listitem").count()).toBeLessThan(200);
    expect(await messages(page).getByText("Message 300", { exact: true }).count()).toBe(0);
    await page.getByRole("button", { name: "To the newest" }).click();
    await messages(page).getByText("Message 300", { exact: true }).waitFor();
  });

  test("what was begun waits while another channel is open, a command with its options too", async () => {
    const { page } = await openChannel({ name: "begun" });
    const to = (name: string) => page.getByRole("button", { name, exact: true }).click();
    await page.keyboard.type("Half a");
    await to("general");
    await page.getByRole("textbox", { name: "Message #general" }).pressSequentially("/set log reps:7");
    await to("begun");
    expect(await page.getByRole("textbox", { name: "Message #begun" }).inputValue()).toBe("Half a");
    await to("general");
    await page.getByRole("group", { name: "/set log reps:7" }).waitFor();
  });

  test("a poll takes a vote, shows what was chosen, and gives the vote back", async () => {
    const { page, channelId } = await openChannel();
    const answers = ["Mornings", "Evenings"].map((text) => ({ poll_media: { text } }));
    const poll = { question: { text: "When do we train?" }, answers, duration: 24 };
    await stage.bot.rest.post(`/channels/${channelId}/messages`, { body: { poll } });
    const group = page.getByRole("group", { name: "When do we train?" });
    expect(await group.getByRole("button", { name: "Vote" }).isDisabled()).toBe(true);
    await group.getByRole("radio", { name: "Evenings" }).press("Space");
    await group.getByRole("button", { name: "Vote" }).press("Enter");
    await group.getByText("1 vote ·").waitFor();
    expect(await group.getByRole("listitem").allTextContents()).toEqual([" Mornings0 %", " Evenings, your vote100 %"]);
    await group.getByRole("button", { name: "Take the vote back" }).click();
    await group.getByText("0 votes ·").waitFor();
  });

  test("words are simply said, and the other person finds them unread until they look", async () => {
    const { page } = await openChannel({ name: "morning" });
    const { page: other } = await openChannel({ as: "Sam" });
    await page.keyboard.type("Good **morning**");
    await page.keyboard.press("Enter");
    await messages(page)
      .locator("strong", { hasText: /^morning$/ })
      .waitFor();
    await other.getByRole("button", { name: "morning, unread" }).click();
    await messages(other).getByText("Good morning").waitFor();
    await other.getByRole("button", { name: "morning", exact: true }).waitFor();
    expect(await other.getByRole("button", { name: "morning, unread" }).count()).toBe(0);
  });
});
