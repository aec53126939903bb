import { access, readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

interface PageFile {
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

const pageFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "page");

/** Only this server's own scripts, styles and pictures; nothing may frame the page or be sent elsewhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** The page draws emoji as the text they are: the table by which the library tells them apart would be a twentieth of its weight. */
const withoutEmojiTable: Plugin = {
  name: "without-emoji-table",
  setup({ onLoad }) {
    onLoad({ filter: /discord-markdown-parser.*twemojiRegex\.js$/ }, () => ({ contents: "" }));
  },
};

const fonts = [
  ["/fonts/nunito-regular.ttf", "@expo-google-fonts/nunito/400Regular/Nunito_400Regular.ttf"],
  ["/fonts/nunito-bold.ttf", "@expo-google-fonts/nunito/700Bold/Nunito_700Bold.ttf"],
  ["/fonts/nunito-extrabold.ttf", "@expo-google-fonts/nunito/800ExtraBold/Nunito_800ExtraBold.ttf"],
] as const;

async function readFonts(): Promise<readonly (readonly [path: string, file: PageFile])[]> {
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(
    fonts.map(
      async ([path, file]) => [path, { contentType: "font/ttf", body: await readFile(resolve(file)) }] as const,
    ),
  );
}

/** The page, bundled in memory. Without a page the address says so in plain words. */
export class PageFiles {
  readonly #files: ReadonlyMap<string, PageFile>;

  private constructor(files: ReadonlyMap<string, PageFile>) {
    this.#files = files;
  }

  static async bundle(folder = pageFolder): Promise<PageFiles> {
    const entry = join(folder, "main.tsx");
    const exists = await access(entry).then(
      () => true,
      () => false,
    );
    if (!exists) {
      const body = "The local Discord is running. Its page is not part of this installation.\n";
      return new PageFiles(new Map([["/", { contentType: "text/plain; charset=utf-8", body }]]));
    }
    const shell = await readFile(join(folder, "index.html"), "utf8");
    const result = await build({
      entryPoints: { page: entry },
      bundle: true,
      write: false,
      outdir: "/",
      format: "esm",
      target: "es2023",
      jsx: "automatic",
      jsxImportSource: "preact",
      external: ["/fonts/*"],
      plugins: [withoutEmojiTable],
      loader: { ".svg": "dataurl", ".woff2": "dataurl", ".png": "dataurl" },
      minify: true,
      sourcemap: "linked",
      logLevel: "silent",
    });
    const html = { contentType: "text/html; charset=utf-8", body: shell };
    const files = new Map<string, PageFile>([
      ["/", html],
      // The same page, opened at its table of limits.
      ["/limits", html],
    ]);
    for (const [path, file] of await readFonts()) files.set(path, file);
    files.set("/page.css", { contentType: "text/css; charset=utf-8", body: "" });
    for (const output of result.outputFiles) {
      const contentType = output.path.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
      files.set(output.path.replaceAll("\\", "/").replace(/^.*\//, "/"), { contentType, body: output.contents });
    }
    return new PageFiles(files);
  }

  /** False when there is no such file. */
  serve(path: string, response: ServerResponse): boolean {
    const file = this.#files.get(path);
    if (!file) return false;
    response.writeHead(200, {
      "Content-Type": file.contentType,
      "Content-Security-Policy": contentSecurityPolicy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "no-store",
    });
    response.end(file.body);
    return true;
  }
}
