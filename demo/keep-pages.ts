import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Beat } from "./beat.ts";

export interface KeptPages {
  hear(beat: Beat): Promise<void>;
  /** "5 views of the page", or why there are none. */
  summary(): string;
  close(): Promise<void>;
}

const browserPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const shown = { viewport: { width: 1200, height: 800 }, colorScheme: "dark", locale: "en-GB" } as const;

/** Writes views of the page to a folder, with a list of them; without a browser that starts here, the list alone. */
export async function keepPages(folder: string, pageUrl: string, zone: string): Promise<KeptPages> {
  await mkdir(folder, { recursive: true });
  const browser = await launch();
  const page = typeof browser === "string" ? undefined : await browser.newPage({ ...shown, timezoneId: zone });
  const rows: string[] = [];
  return {
    async hear(beat) {
      if (beat.kind !== "look") return;
      const address = `${pageUrl}/#/${beat.userId}/${beat.channelId}`;
      const name = `${String(rows.length + 1).padStart(2, "0")}-${beat.at.replaceAll(/\W+/g, "-")}.png`;
      if (page !== undefined) await photograph(page, address, join(folder, name));
      const at = Temporal.Instant.fromEpochMilliseconds(beat.atMs).toZonedDateTimeISO(zone);
      rows.push(
        `- ${at.toPlainDateTime().toString({ smallestUnit: "minute" })} ${beat.at}: ${page === undefined ? "no browser" : name}`,
      );
      await writeFile(join(folder, "pages.md"), `# Views of the page\n\n${rows.join("\n")}\n`);
    },
    summary: () =>
      typeof browser === "string" ? `no views of the page (${browser})` : `${rows.length} views of the page`,
    close: async () => {
      if (typeof browser !== "string") await browser.close();
    },
  };
}

/** A browser, or why there is none. Some systems have a program in its place that only tells how to install it. */
async function launch(): Promise<Browser | string> {
  const executablePath = browserPlaces.find((place) => existsSync(place));
  if (executablePath === undefined) return "no Chromium found";
  try {
    const { chromium } = await import("playwright-core");
    return await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  } catch {
    return `${executablePath} did not start`;
  }
}

async function photograph(page: Page, address: string, file: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("log").waitFor();
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: file });
}
