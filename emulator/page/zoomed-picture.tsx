import { useEffect, useRef } from "preact/hooks";

type Props = { readonly url: string; readonly alt: string; readonly onClose: () => void };

/** A picture as large as the window allows, with its description under it. Esc or a press anywhere closes it. */
export function ZoomedPicture({ url, alt, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="zoomed" aria-label={alt || "Picture"} onClose={onClose}>
      <button type="button" aria-label="Close the picture" onClick={onClose}>
        <img src={url} alt={alt} />
      </button>
      <p>
        {alt || "This picture has no description."}{" "}
        <a href={url} target="_blank" rel="noreferrer">
          Open the file
        </a>
      </p>
    </dialog>
  );
}
