import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { startLocalDiscord } from "../../../emulator/server/local-discord.ts";

/** What the page may weigh, so that it opens at once: 60 KiB over the wire. */
const budgetBytes = 60 * 1_024;

test("the page stays within its weight, and loads nothing from elsewhere", async () => {
  const discord = await startLocalDiscord();
  try {
    const read = async (path: string) => (await fetch(`${discord.url}${path}`)).text();
    const [html, script, style] = await Promise.all([read("/"), read("/page.js"), read("/page.css")]);
    expect(gzipSync(html + script + style).byteLength).toBeLessThan(budgetBytes);
    expect(script.length).toBeGreaterThan(budgetBytes);
    const addresses = `${html}${style}`.match(/(?:src|href|url)[=(]["']?https?:[^"')]*/g);
    expect(addresses).toBeNull();
  } finally {
    await discord.stop();
  }
});
