import { createRequire } from "node:module";

/** The weights that the pictures use; each one is a file that both resvg and the measuring read. */
export const FONT_WEIGHTS = { regular: 600, bold: 800, black: 900 } as const;
export type FontWeight = keyof typeof FONT_WEIGHTS;

export const FONT_FAMILY = "Nunito";

const require = createRequire(import.meta.url);
export const FONT_FILES: Readonly<Record<FontWeight, string>> = {
  regular: require.resolve("@expo-google-fonts/nunito/600SemiBold/Nunito_600SemiBold.ttf"),
  bold: require.resolve("@expo-google-fonts/nunito/800ExtraBold/Nunito_800ExtraBold.ttf"),
  black: require.resolve("@expo-google-fonts/nunito/900Black/Nunito_900Black.ttf"),
};

/** What resvg is told about fonts: ours and none of the machine's, so that a picture is the same everywhere. */
export const FONT_OPTIONS = {
  loadSystemFonts: false,
  fontFiles: Object.values(FONT_FILES),
  defaultFontFamily: FONT_FAMILY,
  sansSerifFamily: FONT_FAMILY,
};
