import type { APIMessage } from "discord.js";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { browserPath, closeWindows } from "./open-page.ts";
import { choose, messagesOf, openStage, rowOf, type Stage, say } from "./stage.ts";

const onePixel =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe.skipIf(browserPath === null)("what a person does with messages and channels", { timeout: 60_000 }, () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });

  afterEach(() => closeWindows(stage?.browser));

  afterAll(() => stage?.close());

  const line = (page: Page) => page.getByRole("textbox", { name: /^Message/ });
  const focused = (page: Page, words: string) => page.locator("li.message:focus", { hasText: words });
  const world = async (page: Page) => {
    await page.locator("summary", { hasText: "World" }).click();
    await page.locator("summary", { hasText: "members" }).first().click();
  };

  test("answers a message, sees whom, goes back to it, and the bot is told", async () => {
    const { page, channelId } = await stage.openChannel();
    await say(page, "A question");
    await say(page, "Something else");
    await choose(rowOf(page, "A question"), "Reply");
    await page.getByText("Replying to Mira").waitFor();
    await page.keyboard.type("An answer");
    await page.keyboard.press("Enter");
    const answer = rowOf(page, "An answer");
    await answer.getByRole("button", { name: "Jump to the message it answers" }).press("Enter");
    await focused(page, "A question").waitFor();
    expect(await page.getByText("Replying to Mira").count()).toBe(0);
    const [said] = (await stage.bot.rest.get(`/channels/${channelId}/messages`)) as readonly APIMessage[];
    expect(said).toMatchObject({ type: 19, referenced_message: { id: said?.message_reference?.message_id } });
  });

  test("answers without pinging, and Esc takes the answer back", async () => {
    const { page, channelId } = await stage.openChannel();
    await stage.bot.rest.post(`/channels/${channelId}/messages`, { body: { content: "From the bot" } });
    const row = rowOf(page, "From the bot");
    await choose(row, "Reply");
    await page.getByRole("button", { name: "@ on" }).press("Enter");
    await line(page).fill("Quietly");
    await line(page).press("Enter");
    await rowOf(page, "Quietly").waitFor();
    const [quiet] = (await stage.bot.rest.get(`/channels/${channelId}/messages`)) as readonly APIMessage[];
    expect(quiet).toMatchObject({ type: 19, mentions: [] });
    await choose(row, "Reply");
    await line(page).press("Escape");
    expect(await page.getByText("Replying to").count()).toBe(0);
  });

  test("mends their last message with the arrow up, and nobody else's", async () => {
    const { page, channelId } = await stage.openChannel();
    await say(page, "Helo @Sam, good day");
    await stage.bot.rest.post(`/channels/${channelId}/messages`, { body: { content: "Not yours" } });
    await rowOf(page, "Not yours").waitFor();
    await line(page).press("ArrowUp");
    const box = page.getByRole("textbox", { name: "Edit the message" });
    expect(await box.inputValue()).toBe("Helo @Sam, good day");
    await box.fill("Hello @Sam, good day");
    await box.press("Enter");
    await rowOf(page, "Hello @Sam, good day").getByText("(edited)").waitFor();
    await page.keyboard.type("typed on");
    expect(await line(page).inputValue()).toBe("typed on");
    await rowOf(page, "Not yours").getByRole("button", { name: "More for this message" }).press("Enter");
    await page.getByRole("button", { name: "Pin message" }).waitFor();
    expect(await page.getByRole("button", { name: "Edit message" }).count()).toBe(0);
  });

  test("a mention is found while it is typed, sent as one, and marks the message for whom it calls", async () => {
    const { page } = await stage.openChannel({ name: "calling" });
    const { page: other } = await stage.openChannel({ as: "Sam" });
    await line(page).pressSequentially("Hey @sa");
    await page.getByRole("option", { name: /^@Sam/ }).waitFor();
    await page.keyboard.press("Enter");
    expect(await line(page).inputValue()).toBe("Hey @Sam ");
    await page.keyboard.type("look");
    await page.keyboard.press("Enter");
    await rowOf(page, "Hey @Sam look").waitFor();
    await other.getByRole("button", { name: "calling, unread, 1 for you" }).click();
    await other.locator("li.mentioned").getByText("look").waitFor();
    expect(await page.locator("li.mentioned").count()).toBe(0);
  });

  test("reacts from the menu, sees it given after a reload, and takes it back", async () => {
    const { page } = await stage.openChannel();
    await choose(await say(page, "React to me"), "React with 🎉");
    const given = page.getByRole("button", { name: "🎉, 1", pressed: true });
    await given.waitFor();
    await page.reload();
    await given.press("Enter");
    await given.waitFor({ state: "detached" });
  });

  test("finds emoji by their names while writing, the server's own as well, which are pictures", async () => {
    const guildId = (await stage.discord.snapshot()).guilds[0]?.id ?? "";
    await stage.discord.control({ kind: "addEmoji", guildId, name: "glute", image: onePixel });
    const { page } = await stage.openChannel();
    await line(page).pressSequentially(":glu");
    await page.getByRole("option", { name: /^:glute:/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type("and :tada: too");
    await page.keyboard.press("Enter");
    const row = rowOf(page, "and 🎉 too");
    const picture = row.getByRole("img", { name: ":glute:" });
    await picture.waitFor();
    expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1);
    await choose(row, "React with glute");
    await row.getByRole("button", { name: "glute, 1", pressed: true }).press("Enter");
    await row.getByRole("button", { name: "glute, 1" }).waitFor({ state: "detached" });
  });

  test("pins a message, jumps to it from the list of pins, and unpins it there", async () => {
    const { page, channelId } = await stage.openChannel();
    await choose(await say(page, "Keep this"), "Pin message");
    const pins = page.getByRole("button", { name: "Pinned messages, 1" });
    await pins.press("Enter");
    await page.getByRole("button", { name: "Jump", exact: true }).press("Enter");
    await focused(page, "Keep this").waitFor();
    expect(await stage.bot.rest.get(`/channels/${channelId}/pins`)).toMatchObject([{ pinned: true }]);
    await pins.press("Enter");
    await page.getByRole("button", { name: "Unpin" }).press("Enter");
    await page.getByText("Nothing is pinned here.").waitFor();
    await page.getByRole("button", { name: "Pinned messages, none" }).waitFor();
  });

  test("deletes a message with the second press, and the menu opens with the right mouse button", async () => {
    const { page } = await stage.openChannel();
    const row = await say(page, "Away with it");
    await row.click({ button: "right" });
    const remove = row.getByRole("button", { name: "Delete message" });
    await remove.click();
    await row.getByRole("button", { name: "Press again to delete" }).click();
    await row.waitFor({ state: "detached" });
  });

  test("what a channel denies is denied, to whom it is denied, until it is taken back", async () => {
    const { page, channelId } = await stage.openChannel({ name: "hush" });
    const { page: other } = await stage.openChannel({ as: "Sam", channelId });
    await world(page);
    await page.getByRole("button", { name: "Permissions in hush" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Permissions in #hush" });
    await dialog.getByRole("combobox", { name: "For" }).selectOption({ label: "Sam" });
    const sending = dialog.getByRole("group", { name: "Send messages" });
    await sending.getByRole("button", { name: "Deny" }).press("Enter");
    await sending.getByRole("button", { name: "Deny", pressed: true }).waitFor();
    await other.getByRole("textbox", { name: "You may not write here" }).waitFor();
    await dialog.getByRole("option", { name: "Sam •" }).waitFor({ state: "attached" });
    await sending.getByRole("button", { name: "Inherit" }).press("Enter");
    await line(other).waitFor();
    await dialog.getByRole("group", { name: "View the channel" }).getByRole("button", { name: "Deny" }).press("Enter");
    await other.getByRole("button", { name: "hush" }).waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    const opener = page.getByRole("button", { name: "Permissions in hush" });
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("adds a role, gives it to themselves, and the bot hears of both", async () => {
    const { page } = await stage.openChannel();
    await world(page);
    await page.getByPlaceholder("Add a role…").fill("Early birds");
    await page.getByPlaceholder("Add a role…").press("Enter");
    const role = page.getByRole("button", { name: "Early birds" });
    await role.press("Enter");
    await page.getByRole("button", { name: "Early birds", pressed: true }).waitFor();
    const { guilds } = await stage.discord.snapshot();
    const roleId = guilds[0]?.roles.find(({ name }) => name === "Early birds")?.id;
    const mira = guilds[0]?.members.find(({ user }) => user.id === stage.discord.person("Mira").id);
    expect(mira?.roles).toEqual([roleId]);
    await page.getByRole("button", { name: "People in this channel" }).press("Enter");
    await page.getByRole("listitem").filter({ hasText: "Mira (you)" }).getByText("Early birds").waitFor();
  });

  test("begins a thread, which is locked, archived, opened again and deleted", async () => {
    const { page } = await stage.openChannel({ name: "with-threads" });
    await world(page);
    await page.getByPlaceholder("Begin a thread in #with-threads…").fill("side talk");
    await page.getByPlaceholder("Begin a thread in #with-threads…").press("Enter");
    const nav = page.getByRole("navigation", { name: "Channels and direct messages" });
    await nav.getByRole("button", { name: "side talk" }).press("Enter");
    await page.getByRole("heading", { name: "side talk", exact: false }).first().waitFor();
    await say(page, "In the thread");
    await page.getByRole("button", { name: "Archive side talk" }).press("Enter");
    await nav.getByRole("button", { name: "side talk, archived" }).waitFor();
    await nav.getByRole("button", { name: "with-threads" }).press("Enter");
    await nav.getByRole("button", { name: /^side talk/ }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Reopen side talk" }).press("Enter");
    await nav.getByRole("button", { name: "side talk", exact: true }).waitFor();
    await page.getByRole("button", { name: "Lock side talk" }).press("Enter");
    await page.getByRole("button", { name: "Unlock side talk" }).waitFor();
    await page.getByRole("button", { name: "Delete side talk" }).click();
    await page.getByRole("button", { name: "Really delete side talk?" }).click();
    await nav.getByRole("button", { name: /^side talk/ }).waitFor({ state: "detached" });
  });

  test("a pasted file goes along with the words", async () => {
    const { page } = await stage.openChannel();
    await line(page).evaluate((box) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(["hi"], "pasted.txt", { type: "text/plain" }));
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.getByRole("button", { name: "pasted.txt ×" }).waitFor();
    await line(page).press("Enter");
    await messagesOf(page)
      .getByRole("link", { name: /pasted\.txt\s*2 B/ })
      .waitFor();
  });
});
