import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";

const places = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A browser that is already on this computer, or null: the tests download none. */
export const browserPath = places.find((path) => path !== undefined && existsSync(path)) ?? null;

if (browserPath === null) {
  const words = "no Chromium on this computer (set CHROMIUM_PATH to name one)";
  // Where nobody reads what was skipped, skipping would pass for proof.
  if (process.env["CI"] === "true") throw new Error(`The page cannot be tested: ${words}.`);
  console.warn(`Skipped: ${words}.`);
}

/** Where pictures of what was tested are kept, for whoever wants to look: always in CI, else only where somebody names a folder. */
const picturesFolder = process.env["PAGE_PICTURES"] ?? (process.env["CI"] === "true" ? "out/screenshots" : null);

export async function keepPicture(page: Page, name: string): Promise<void> {
  if (picturesFolder === null) return;
  await page.screenshot({ path: `${picturesFolder}/${name.replaceAll(" ", "-")}.png` });
}

/** Long enough for a computer that is busy with other tests; what should happen is always waited for by its sign. */
export const patienceMs = 15_000;

/** Windows left open would go on ticking under the next test. */
export async function closeWindows(browser: Browser | undefined): Promise<void> {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
}

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export type OpenOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  /** Person and channel, as in the address. */
  readonly hash?: string;
};

export type OpenedPage = { readonly page: Page; readonly errors: readonly string[] };

/** A fresh window on the page, and what went wrong in its scripts. */
export async function openPage(browser: Browser, url: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const { width = 1_400, height = 900, theme = "dark", hash = "" } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(`${url}/${hash}`);
  await page.getByRole("log").waitFor();
  // A line that is typed before the commands are known is read as a whole, and not while it is typed.
  await page.locator("footer.composer[aria-busy=false]").waitFor();
  return { page, errors };
}
