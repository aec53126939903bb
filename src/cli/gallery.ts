import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
// The gallery shows the examples that the tests hold: there is no second list that could fall behind.
import { examples, guidedSetExamples } from "../../test/pictures/examples.ts";
import { fittedSet } from "../pictures/guided-set/fitted-set.ts";
import { makeGuidedSet } from "../pictures/guided-set/make-guided-set.ts";
import { characters, element, joined, type Markup } from "../pictures/svg/markup.ts";
import { rasterise } from "../pictures/svg/rasterise.ts";
import { endWith } from "./end-with.ts";
import { givenOptions } from "./given-options.ts";

/** Every picture of the product on one HTML page, on light and dark, whole and as a phone shows it. `--help` tells the options. */
const usage = `npm run gallery -- [options]

  --file FILE   where to write it (out/gallery.html)`;

const style = `body{margin:0;font:16px/1.5 system-ui,sans-serif;background:#313338;color:#dbdee1}
main{max-width:1400px;margin:auto;padding:24px}section{display:flex;flex-wrap:wrap;gap:24px;align-items:start;margin:0 0 48px}
h2{flex-basis:100%;margin:0;font-size:18px}p{flex-basis:100%;margin:0;max-width:70ch}img{max-width:100%;height:auto}
.light{background:#fff;padding:12px;border-radius:8px}.light img{width:350px}`;

function entry(name: string, alt: string, type: "png" | "gif", bytes: Uint8Array, widthPx: number): Markup {
  const src = `data:image/${type};base64,${Buffer.from(bytes).toString("base64")}`;
  return element(
    "section",
    { id: name },
    element("h2", {}, characters(name)),
    element("p", {}, characters(alt)),
    element("img", { src, alt, width: widthPx, loading: "lazy" }),
    element("div", { class: "light" }, element("img", { src, alt, loading: "lazy" })),
  );
}

async function writeGallery(): Promise<number> {
  const given = givenOptions(usage, { file: { type: "string", default: "out/gallery.html" } });
  if (given === null) return 0;
  const file = resolve(given.file);
  const stills = [...examples].map(([name, draw]) => {
    const { svg, alt, widthPx } = draw();
    return entry(name, alt, "png", rasterise(svg), widthPx);
  });
  const sets: Markup[] = [];
  for (const [name, spec] of guidedSetExamples) {
    sets.push(entry(`${name} (animated)`, spec.words.alt, "gif", await makeGuidedSet(fittedSet(spec)), 480));
  }
  const page = element(
    "html",
    { lang: "en" },
    element(
      "head",
      {},
      element("meta", { charset: "utf-8" }),
      element("meta", { name: "viewport", content: "width=device-width" }),
      element("title", {}, characters("Pictures of Bridge Coach")),
      element("style", {}, characters(style)),
    ),
    element("body", {}, element("main", {}, element("h1", {}, characters("Pictures")), joined([...stills, ...sets]))),
  );

  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `<!doctype html>\n${page}\n`);
  console.log(`${stills.length} pictures and ${sets.length} guided sets: ${file}`);
  return 0;
}

await endWith(writeGallery);
