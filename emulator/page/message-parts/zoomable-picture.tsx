import { useState } from "preact/hooks";
import { usePage } from "../state/page-context.ts";
import type { Picture } from "./media.ts";

type Props = { readonly picture: Picture; readonly class?: string };

/** A picture that opens large; a spoiler is shown on the first press. */
export function ZoomablePicture({ picture, class: className = "" }: Props) {
  const { zoom } = usePage();
  const [hidden, setHidden] = useState(picture.spoiler);
  const name = picture.alt || "Picture without a description";
  return (
    <button
      type="button"
      class={`picture ${hidden ? "spoilered" : ""} ${className}`}
      aria-label={hidden ? "Spoiler picture, press to show" : `${name}, open large`}
      title={hidden ? "Spoiler" : picture.alt}
      onClick={() => (hidden ? setHidden(false) : zoom(picture))}
    >
      <img src={picture.url} alt={picture.alt} loading="lazy" {...picture.size} />
    </button>
  );
}
