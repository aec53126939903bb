import type { APIEmbed } from "discord-api-types/v10";
import type { ComponentChildren } from "preact";
import { Markdown } from "../markdown/markdown.tsx";
import { Timestamp } from "../markdown/timestamp.tsx";
import { hexColour } from "./hex-colour.ts";
import { mediaUrl } from "./media.ts";
import { useMessageScope } from "./message-scope.ts";
import { ZoomablePicture } from "./zoomable-picture.tsx";

export function EmbedCard({ embed }: { readonly embed: APIEmbed }) {
  const { title, description, author, footer, fields = [], color, timestamp } = embed;
  return (
    <article class="embed" style={color === undefined ? {} : { "--accent-bar": hexColour(color) }}>
      <div class="embed-body">
        {author && (
          <p class="embed-author">
            <EmbedIcon url={author.icon_url} />
            <Linked url={author.url}>{author.name}</Linked>
          </p>
        )}
        {title && (
          <h4 class="embed-title">
            <Linked url={embed.url}>{title}</Linked>
          </h4>
        )}
        {description && <Markdown text={description} />}
        {fields.length > 0 && (
          <dl class="embed-fields">
            {fields.map(({ name, value, inline = false }, index) => (
              <div key={index} class={inline ? "inline" : ""}>
                <dt>{name}</dt>
                <dd>
                  <Markdown text={value} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        <EmbedPicture url={embed.image?.url} alt={title ?? ""} class="embed-image" />
        {(footer || timestamp) && (
          <p class="embed-footer">
            <EmbedIcon url={footer?.icon_url} />
            {footer?.text}
            {footer && timestamp && " • "}
            {timestamp && <Timestamp seconds={Math.floor(Date.parse(timestamp) / 1_000)} style="f" />}
          </p>
        )}
      </div>
      <EmbedPicture url={embed.thumbnail?.url} alt={title ?? ""} class="thumbnail" />
    </article>
  );
}

function Linked({ url, children }: { readonly url: string | undefined; readonly children: ComponentChildren }) {
  if (!url) return <>{children}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

type PictureProps = { readonly url: string | undefined; readonly alt: string; readonly class: string };

function EmbedPicture({ url, alt, class: className }: PictureProps) {
  const { message } = useMessageScope();
  const address = url === undefined ? null : mediaUrl(url, message.attachments);
  if (address === null) return null;
  return <ZoomablePicture class={className} picture={{ url: address, alt, spoiler: false }} />;
}

function EmbedIcon({ url }: { readonly url: string | undefined }) {
  const { message } = useMessageScope();
  const address = url === undefined ? null : mediaUrl(url, message.attachments);
  return address === null ? null : <img class="embed-icon" src={address} alt="" />;
}
