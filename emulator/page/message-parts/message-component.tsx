import type { APIMessageComponent, APISectionComponent } from "discord-api-types/v10";
import { Markdown } from "../markdown/markdown.tsx";
import { componentType } from "./component-type.ts";
import { FileCard } from "./file-card.tsx";
import { hexColour } from "./hex-colour.ts";
import { fileNameOf, mediaUrl } from "./media.ts";
import { MediaGallery } from "./media-gallery.tsx";
import { MessageButton } from "./message-button.tsx";
import { useMessageScope } from "./message-scope.ts";
import { MessageSelect } from "./message-select.tsx";
import { MissingFile } from "./missing-file.tsx";
import { ZoomablePicture } from "./zoomable-picture.tsx";

/** One component of a message, straight from the API's JSON. */
export function MessageComponent({ component }: { readonly component: APIMessageComponent }) {
  switch (component.type) {
    case componentType.actionRow:
      return <div class="action-row">{component.components.map(drawComponent)}</div>;
    case componentType.button:
      return <MessageButton button={component} />;
    case componentType.stringSelect:
    case componentType.userSelect:
    case componentType.roleSelect:
    case componentType.mentionableSelect:
    case componentType.channelSelect:
      return <MessageSelect select={component} />;
    case componentType.section:
      return <Section section={component} />;
    case componentType.textDisplay:
      return <Markdown text={component.content} />;
    case componentType.thumbnail:
      return <Thumbnail media={component.media.url} alt={component.description ?? ""} spoiler={component.spoiler} />;
    case componentType.mediaGallery:
      return <MediaGallery items={component.items} />;
    case componentType.file:
      return <AttachedFile url={component.file.url} spoiler={component.spoiler} />;
    case componentType.separator:
      return (
        <hr
          class={`separator ${component.spacing === 2 ? "large" : "small"} ${component.divider === false ? "bare" : ""}`}
        />
      );
    case componentType.container:
      return (
        <div
          class={component.spoiler ? "container spoilered" : "container"}
          style={component.accent_color == null ? {} : { "--accent-bar": hexColour(component.accent_color) }}
        >
          {component.components.map(drawComponent)}
        </div>
      );
    default:
      return <UnknownComponent component={component} />;
  }
}

function drawComponent(component: APIMessageComponent, index: number) {
  return <MessageComponent key={component.id ?? index} component={component} />;
}

function Section({ section }: { readonly section: APISectionComponent }) {
  return (
    <div class="section">
      <div class="section-text">{section.components.map(drawComponent)}</div>
      <div class="section-accessory">
        <MessageComponent component={section.accessory} />
      </div>
    </div>
  );
}

type ThumbnailProps = { readonly media: string; readonly alt: string; readonly spoiler: boolean | undefined };

function Thumbnail({ media, alt, spoiler = false }: ThumbnailProps) {
  const { message } = useMessageScope();
  const url = mediaUrl(media, message.attachments);
  if (url === null) return <MissingFile name={fileNameOf(media)} />;
  return <ZoomablePicture class="thumbnail" picture={{ url, alt, spoiler }} />;
}

function AttachedFile({ url, spoiler = false }: { readonly url: string; readonly spoiler: boolean | undefined }) {
  const { message } = useMessageScope();
  const name = fileNameOf(url);
  const attachment = message.attachments.find((one) => one.filename === name || one.url === url);
  const address = mediaUrl(url, message.attachments);
  if (address === null) return <MissingFile name={name} />;
  return <FileCard name={name} url={address} bytes={attachment?.size ?? null} spoiler={spoiler} />;
}

/** New kinds of components arrive faster than this page learns them. */
function UnknownComponent({ component }: { readonly component: never }) {
  const { type } = component as { type?: unknown };
  return <p class="broken-part">A component this page cannot draw (type {String(type)})</p>;
}
