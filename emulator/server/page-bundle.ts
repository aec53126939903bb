import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The page as three files, held in memory: `/`, `/main.js`, `/main.css`. */
export type PageBundle = { readonly html: string; readonly script: string; readonly style: string };

const pageFolder = fileURLToPath(new URL("../page/", import.meta.url));

/** Builds the page from its sources, about 0.3 s; nothing is written to disk. Throws when the sources do not build. */
export async function bundlePage(): Promise<PageBundle> {
  const [html, built] = await Promise.all([
    readFile(`${pageFolder}index.html`, "utf8"),
    build({
      entryPoints: [`${pageFolder}main.tsx`],
      outdir: pageFolder,
      bundle: true,
      write: false,
      minify: true,
      format: "esm",
      target: "es2023",
      jsx: "automatic",
      jsxImportSource: "preact",
      legalComments: "none",
      logLevel: "silent",
    }),
  ]);
  const textOf = (ending: string) => built.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { html, script: textOf(".js"), style: textOf(".css") };
}
