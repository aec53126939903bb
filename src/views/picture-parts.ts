import type { APIMediaGalleryComponent, APISectionComponent, APITextDisplayComponent } from "discord-api-types/v10";
import { ComponentType } from "discord-api-types/v10";
import type { View, ViewFile } from "../interactions/answer.ts";

/** One picture over the whole width; null without it. */
export function gallery(file: ViewFile | null): APIMediaGalleryComponent | null {
  if (file === null) return null;
  return { type: ComponentType.MediaGallery, items: [{ media: mediaOf(file), description: file.description }] };
}

/** A text with a small picture on its right; the text alone without it. */
export function beside(
  text: APITextDisplayComponent | null,
  file: ViewFile | null,
): APISectionComponent | APITextDisplayComponent | null {
  if (text === null || file === null) return text;
  const accessory = { type: ComponentType.Thumbnail, media: mediaOf(file), description: file.description } as const;
  return { type: ComponentType.Section, components: [text], accessory };
}

/** The view with its files; each has to stand somewhere in it. */
export function withFiles(view: View, ...files: readonly (ViewFile | null)[]): View {
  const made = files.filter((file) => file !== null);
  return made.length === 0 ? view : { ...view, files: made };
}

function mediaOf({ name }: ViewFile) {
  return { url: `attachment://${name}` };
}
