import { sizeInWords } from "./media.ts";

type Props = {
  readonly name: string;
  readonly url: string;
  readonly bytes: number | null;
  readonly spoiler?: boolean;
};

export function FileCard({ name, url, bytes, spoiler = false }: Props) {
  return (
    <a class="file-card" href={url} download={name} target="_blank" rel="noreferrer">
      <svg viewBox="0 0 24 32" width="24" height="32" aria-hidden="true">
        <path d="M2 4a3 3 0 0 1 3-3h10l7 7v20a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3z" />
        <path class="fold" d="M15 1v7h7" />
      </svg>
      <span>
        <span class="file-name">{spoiler ? `${name} (spoiler)` : name}</span>
        {bytes !== null && <small>{sizeInWords(bytes)}</small>}
      </span>
    </a>
  );
}
