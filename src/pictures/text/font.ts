import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

/** The weights that the pictures use; each one is a file that both resvg and the measuring read. */
export const FONT_WEIGHTS = { regular: 600, bold: 800, black: 900 } as const;
export type FontWeight = keyof typeof FONT_WEIGHTS;

export const FONT_FAMILY = "Nunito";

const require = createRequire(import.meta.url);
const files: Readonly<Record<FontWeight, string>> = {
  regular: require.resolve("@expo-google-fonts/nunito/600SemiBold/Nunito_600SemiBold.ttf"),
  bold: require.resolve("@expo-google-fonts/nunito/800ExtraBold/Nunito_800ExtraBold.ttf"),
  black: require.resolve("@expo-google-fonts/nunito/900Black/Nunito_900Black.ttf"),
};

/** What resvg is told about fonts: ours and none of the machine's, so that a picture is the same everywhere. */
export const FONT_OPTIONS = {
  loadSystemFonts: false,
  fontFiles: Object.values(files),
  defaultFontFamily: FONT_FAMILY,
  sansSerifFamily: FONT_FAMILY,
};

const opened = new Map<FontWeight, Font>();

/** A font for measuring, read from disk at its first use. */
export function openFont(weight: FontWeight): Font {
  let font = opened.get(weight);
  if (!font) {
    const made = create(readFileSync(files[weight]));
    if (!("glyphForCodePoint" in made)) throw new Error(`${files[weight]} holds several fonts`);
    font = made;
    opened.set(weight, font);
  }
  return font;
}
