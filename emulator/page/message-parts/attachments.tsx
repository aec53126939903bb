import type { APIAttachment } from "discord-api-types/v10";
import { FileCard } from "./file-card.tsx";
import { attachmentKind, sameOrigin, sizeOf } from "./media.ts";
import { PictureGrid } from "./media-gallery.tsx";

/** Files under a message: pictures tiled, films and sounds with their controls, the rest as cards. */
export function Attachments({ attachments }: { readonly attachments: readonly APIAttachment[] }) {
  const pictures = attachments.filter((one) => attachmentKind(one) === "image");
  const others = attachments.filter((one) => attachmentKind(one) !== "image");
  return (
    <>
      {pictures.length > 0 && (
        <PictureGrid
          pictures={pictures.map((picture) => ({
            url: sameOrigin(picture.url),
            alt: picture.description ?? "",
            spoiler: picture.filename.startsWith("SPOILER_"),
            ...sizeOf(picture),
          }))}
        />
      )}
      {others.map((attachment) => (
        <OtherFile key={attachment.id} attachment={attachment} />
      ))}
    </>
  );
}

function OtherFile({ attachment }: { readonly attachment: APIAttachment }) {
  const { filename, size, description } = attachment;
  const url = sameOrigin(attachment.url);
  switch (attachmentKind(attachment)) {
    case "video":
      // biome-ignore lint/a11y/useMediaCaption: files of a chat bring no captions
      return <video class="film" src={url} controls aria-label={description ?? filename} />;
    case "audio":
      // biome-ignore lint/a11y/useMediaCaption: files of a chat bring no captions
      return <audio src={url} controls aria-label={description ?? filename} />;
    default:
      return <FileCard name={filename} url={url} bytes={size} />;
  }
}
