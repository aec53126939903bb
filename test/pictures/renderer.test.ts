import { readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isWholeGif } from "../../src/pictures/guided-set/cache-key.ts";
import type { GuidedSetSpec } from "../../src/pictures/guided-set/spec.ts";
import { createPictureCache } from "../../src/pictures/renderer/picture-cache.ts";
import { createRenderQueue, type RenderQueue } from "../../src/pictures/renderer/render-queue.ts";
import { createRenderer, type Renderer } from "../../src/pictures/renderer/renderer.ts";
import { guidedSetWords } from "./english-words.ts";

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="#FFFFFF"/></svg>';
const spec: GuidedSetSpec = {
  exercise: "kettlebell-swing",
  side: "right",
  reps: 1,
  holdSeconds: 1,
  look: "teal",
  words: guidedSetWords["kettlebell-swing"],
};

let directory: string;
let failures: unknown[];
let renderer: Renderer | undefined;
let queue: RenderQueue | undefined;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "bridge-pictures-"));
  failures = [];
});

afterEach(async () => {
  vi.useRealTimers();
  await renderer?.close();
  await queue?.close();
  renderer = undefined;
  queue = undefined;
  await rm(directory, { recursive: true, force: true });
});

/** Patient, because a machine that runs many tests at once is slow to start a thread. */
function aRenderer(change: { queueLimit?: number; cacheDirectory?: string } = {}): Renderer {
  const onFailure = (error: unknown) => failures.push(error);
  renderer = createRenderer({ cacheDirectory: directory, jobLimitMs: 120_000, onFailure, ...change });
  return renderer;
}

describe("the renderer", () => {
  it("turns SVG into PNG", async () => {
    const png = await aRenderer().renderPng(square);
    expect(png?.subarray(1, 4)).toEqual(new TextEncoder().encode("PNG"));
    expect(failures).toEqual([]);
  });

  it("given SVG that cannot be read, reports it, gives nothing and goes on", async () => {
    const made = await aRenderer().renderPng("<svg");
    expect(made).toBeUndefined();
    expect(failures).toHaveLength(1);
    expect(await renderer?.renderPng(square)).toBeInstanceOf(Uint8Array);
  });

  it("given more pictures than may wait, refuses the surplus and makes the others", async () => {
    const made = await Promise.all(
      Array.from({ length: 5 }, () => (renderer ?? aRenderer({ queueLimit: 3 })).renderPng(square)),
    );
    expect(made.filter((png) => png !== undefined)).toHaveLength(3);
    expect(failures).toHaveLength(2);
    expect(String(failures[0])).toContain("over 3 pictures wait");
  });

  it("when closed, leaves nobody waiting", async () => {
    const closing = aRenderer();
    const waiting = Promise.all([closing.renderPng(square), closing.renderPng(square)]);
    await closing.close();
    expect(await waiting).toEqual([undefined, undefined]);
    expect(await closing.renderPng(square)).toBeUndefined();
    expect(failures).toHaveLength(3);
  });
});

describe("guided sets", () => {
  it("are made once and then read from disk", async () => {
    const first = await aRenderer().renderGuidedSet(spec);
    const [file = ""] = await readdir(directory);
    expect(first && isWholeGif(first)).toBe(true);
    expect(await readFile(join(directory, file))).toEqual(Buffer.from(first ?? []));

    const other = new TextEncoder().encode("GIF89a, but another picture;");
    await writeFile(join(directory, file), other);
    expect(new Uint8Array((await renderer?.renderGuidedSet(spec)) ?? [])).toEqual(other);
  });

  it("asked for by two people at once are made once", async () => {
    const [one, two] = await Promise.all([
      aRenderer({ queueLimit: 1 }).renderGuidedSet(spec),
      renderer?.renderGuidedSet(spec),
    ]);
    expect(one).toBeDefined();
    expect(two).toBe(one);
    expect(failures).toEqual([]);
  });

  it("of the longest kind fit into the thread's memory", async () => {
    const longest = { ...spec, exercise: "ball-roll-out", reps: 30, holdSeconds: 60 } as const;
    expect(await aRenderer().renderGuidedSet(longest)).toBeInstanceOf(Uint8Array);
    expect(failures).toEqual([]);
  });

  it("found cut off on disk are made again", async () => {
    const first = await aRenderer().renderGuidedSet(spec);
    const [file = ""] = await readdir(directory);
    await writeFile(join(directory, file), first?.subarray(0, 100) ?? "");
    expect(await renderer?.renderGuidedSet(spec)).toEqual(first);
  });

  it("go out even where the disk refuses them", async () => {
    await writeFile(join(directory, "file"), "");
    const stuck = aRenderer({ cacheDirectory: join(directory, "file") });
    expect(await stuck.renderGuidedSet(spec)).toBeInstanceOf(Uint8Array);
    expect(failures.length).toBeGreaterThan(0);
  });
});

describe("the queue", () => {
  const thread = new URL("./threads/moody.ts", import.meta.url);
  const ask = (svg: string) =>
    (queue ?? createRenderQueue({ jobs: 4, jobMs: 10_000 }, thread)).run({ kind: "png", svg });
  const answer = new TextEncoder().encode("hello");

  it("replaces a thread that fell over and goes on with the next picture", async () => {
    queue = createRenderQueue({ jobs: 4, jobMs: 10_000 }, thread);
    const [lost, next] = await Promise.allSettled([ask("crash"), ask("hello")]);
    expect(lost).toMatchObject({ status: "rejected", reason: { message: expect.stringContaining("fell over") } });
    expect(next).toEqual({ status: "fulfilled", value: answer });
  });

  it("gives up a picture that never ends and goes on with the next one", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    queue = createRenderQueue({ jobs: 4, jobMs: 10_000 }, thread);
    const both = Promise.allSettled([ask("hang"), ask("hello")]);
    vi.advanceTimersByTime(10_000);
    const [lost, next] = await both;
    expect(lost).toMatchObject({ status: "rejected", reason: { message: "a picture took longer than 10000 ms" } });
    expect(next).toEqual({ status: "fulfilled", value: answer });
  });

  it("refuses what waits when it is closed", async () => {
    queue = createRenderQueue({ jobs: 4, jobMs: 10_000 }, thread);
    const waiting = Promise.allSettled([ask("hang"), ask("hello")]);
    await queue.close();
    expect((await waiting).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});

describe("the cache on disk", () => {
  const pictures = (limitBytes: number) => createPictureCache({ directory, limitBytes, isWhole: () => true });
  const bytes = (count: number) => new Uint8Array(count).fill(7);

  it("knows nothing of a picture that was never kept", async () => {
    expect(await pictures(100).read("a.gif")).toBeUndefined();
  });

  it("removes what was not used for longest once it grows over its limit", async () => {
    const cache = pictures(250);
    await cache.write("old.gif", bytes(100));
    await cache.write("used.gif", bytes(100));
    await utimes(join(directory, "old.gif"), 1000, 1000);
    await utimes(join(directory, "used.gif"), 500, 500);
    await cache.read("used.gif");
    await cache.write("new.gif", bytes(100));
    expect((await readdir(directory)).sort()).toEqual(["new.gif", "used.gif"]);
  });

  it("never holds more than its limit, half-written files included", async () => {
    await writeFile(join(directory, "left.part"), bytes(400));
    await pictures(150).write("new.gif", bytes(100));
    const sizes = await Promise.all(
      (await readdir(directory)).map(async (file) => (await stat(join(directory, file))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(150);
  });
});

it("the drawing thread does without the font reader, which would cost it 17 MB", () => {
  const room = join(import.meta.dirname, "../../src/pictures/renderer");
  const loaded = imports(join(room, "render-worker.ts"));
  expect(loaded).toContain("@resvg/resvg-js");
  expect(loaded).not.toContain("fontkit");
  expect(imports(join(room, "renderer.ts"))).toContain("fontkit");
});

/** Everything that a file imports, files by their paths and packages by their names; types are not loaded. */
function imports(file: string, found = new Set<string>()): Set<string> {
  found.add(file);
  for (const [, target = ""] of readFileSync(file, "utf8").matchAll(
    /^(?:import|export) (?!type).*?from "([^"]+)";$/gms,
  )) {
    const path = target.startsWith(".") ? join(dirname(file), target) : target;
    if (found.has(path)) continue;
    if (target.startsWith(".")) imports(path, found);
    else found.add(path);
  }
  return found;
}
