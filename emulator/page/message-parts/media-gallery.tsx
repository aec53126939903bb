import type { APIMediaGalleryItem } from "discord-api-types/v10";
import { fileNameOf, galleryRows, mediaUrl, type Picture, sizeOf } from "./media.ts";
import { useMessageScope } from "./message-scope.ts";
import { MissingFile } from "./missing-file.tsx";
import { ZoomablePicture } from "./zoomable-picture.tsx";

/** One to ten pictures. */
export function MediaGallery({ items }: { readonly items: readonly APIMediaGalleryItem[] }) {
  const { message } = useMessageScope();
  const pictures = items.map(({ media, description, spoiler }) => {
    const url = mediaUrl(media.url, message.attachments);
    const alt = description ?? "";
    return url === null ? fileNameOf(media.url) : { url, alt, spoiler: spoiler ?? false, ...sizeOf(media) };
  });
  return <PictureGrid pictures={pictures} />;
}

/** A string stands for a file that is missing. */
export function PictureGrid({ pictures }: { readonly pictures: readonly (Picture | string)[] }) {
  let from = 0;
  const rows = galleryRows(pictures.length).map((count) => {
    from += count;
    return pictures.slice(from - count, from);
  });
  return (
    <div class={pictures.length === 1 ? "gallery single" : "gallery"}>
      {rows.map((row, index) => (
        <div class="gallery-row" key={index}>
          {row.map((picture) =>
            typeof picture === "string" ? (
              <MissingFile key={picture} name={picture} />
            ) : (
              <ZoomablePicture key={picture.url} picture={picture} />
            ),
          )}
        </div>
      ))}
    </div>
  );
}
