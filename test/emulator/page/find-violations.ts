import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const { resolve } = createRequire(import.meta.url);
const source = await readFile(resolve("axe-core/axe.min.js"), "utf8");

type InPage = { readonly axe: { run(options: RunOptions): Promise<AxeResults> } };

/** What axe-core finds serious or critical on the page as it is now, with the elements it is about. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as InPage).axe.run({ resultTypes: ["violations"] }),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}
