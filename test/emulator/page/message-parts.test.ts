import { describe, expect, test } from "vitest";
import { messageTime, relativeTime } from "../../../emulator/page/markdown/timestamp-words.ts";
import {
  attachmentKind,
  fileNameOf,
  galleryRows,
  looseAttachments,
  mediaUrl,
  sizeInWords,
} from "../../../emulator/page/message-parts/media.ts";
import { aMessage, aPicture, fixtureNowMs } from "./fixture-world.ts";

const card = aPicture("card.svg", 10, 10, "card");

describe("pictures and files", () => {
  test.each([
    ["a file of the same message", "attachment://card.svg", card.url],
    ["a web address", "https://example.com/a.png", "https://example.com/a.png"],
    ["a file that is not there", "attachment://other.png", null],
    ["a script", "javascript:alert(1)", null],
  ])("address of %s", (_sentence, url, expected) => {
    expect(mediaUrl(url, [card])).toBe(expected);
  });

  test.each([
    ["attachment://my%20card.png", "my%20card.png"],
    ["https://example.com/1/2/my%20card.png?ex=1", "my card.png"],
  ])("name of %s", (url, name) => {
    expect(fileNameOf(url)).toBe(name);
  });

  test("a V2 message shows no file that no component names", () => {
    expect(looseAttachments(aMessage({ id: "1", attachments: [card] }))).toEqual([card]);
    expect(looseAttachments(aMessage({ id: "1", attachments: [card], flags: 1 << 15 }))).toEqual([]);
  });

  test("an embed swallows the picture it shows", () => {
    const message = aMessage({ id: "1", attachments: [card], embeds: [{ image: { url: "attachment://card.svg" } }] });
    expect(looseAttachments(message)).toEqual([]);
  });

  test.each([
    ["image/gif", "a.gif", "image"],
    [undefined, "A.PNG", "image"],
    ["video/mp4", "a.mp4", "video"],
    ["audio/ogg", "a.ogg", "audio"],
    ["application/json", "a.json", "file"],
  ])("%s %s is shown as %s", (contentType, filename, kind) => {
    const { content_type: _type, ...bare } = card;
    expect(attachmentKind({ ...bare, filename, ...(contentType && { content_type: contentType }) })).toBe(kind);
  });

  test.each([
    [0, "0 B"],
    [1_023, "1023 B"],
    [1_536, "1.5 KB"],
    [10_485_760, "10 MB"],
  ])("%i bytes read %s", (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])("%i pictures fill rows of at most three", (count) => {
    const rows = galleryRows(count);
    expect(rows.reduce((sum, row) => sum + row, 0)).toBe(count);
    expect(Math.max(...rows)).toBeLessThanOrEqual(3);
  });
});

describe("times in words", () => {
  test.each([
    [0, "now"],
    [-1_000, "1 second ago"],
    [119_000, "in 2 minutes"],
    [3_599_000, "in 1 hour"],
    [7_200_000, "in 2 hours"],
    [-86_400_000, "yesterday"],
    [-5 * 86_400_000, "5 days ago"],
  ])("%i ms is %s", (deltaMs, words) => {
    expect(relativeTime(deltaMs, "en-US")).toBe(words);
  });

  test("a message of today, of yesterday, and of before", () => {
    const day = 86_400_000;
    const [today, yesterday, before] = [0, day, 2 * day].map((ago) =>
      messageTime(fixtureNowMs - ago, fixtureNowMs, "en-GB"),
    );
    expect([today?.slice(0, 8), yesterday?.slice(0, 12), before?.slice(0, 10)]).toEqual([
      "Today at",
      "Yesterday at",
      "02/03/2031",
    ]);
  });
});
