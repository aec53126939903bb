import { useEffect } from "preact/hooks";

/** Long enough to read two lines; the words can also be closed by hand. */
const shownMs = 8_000;

export function Notice({ words, onClose }: { readonly words: string | null; readonly onClose: () => void }) {
  useEffect(() => {
    if (words === null) return;
    const timer = setTimeout(onClose, shownMs);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <div class="notice-place" role="alert">
      {words !== null && (
        <p class="notice">
          {words}
          <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
            ×
          </button>
        </p>
      )}
    </div>
  );
}
