import type { ComponentChildren, RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

type Props = {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly class?: string;
  /** As wide as the anchor, or as wide as its content. */
  readonly fit?: "anchor" | "content";
  readonly children: ComponentChildren;
};

const gapPx = 6;

/**
 * A box next to its anchor, in the top layer: neither a scrolling list nor a dialog clips it. It closes when somebody
 * presses elsewhere, scrolls the page behind it, or resizes the window.
 */
export function Popup({ anchor, onClose, class: className = "", fit = "content", children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!box.current || !anchor.current) return;
    box.current.showPopover();
    place(box.current, anchor.current, fit);
    return closeWhenElsewhere(box.current, anchor.current, onClose);
  }, []);
  return (
    <div ref={box} popover="manual" class={`popup ${className}`}>
      {children}
    </div>
  );
}

function place(box: HTMLElement, anchor: HTMLElement, fit: "anchor" | "content"): void {
  const rect = anchor.getBoundingClientRect();
  if (fit === "anchor") box.style.width = `${rect.width}px`;
  const below = innerHeight - rect.bottom - gapPx * 2;
  const above = rect.top - gapPx * 2;
  const upward = below < Math.min(box.offsetHeight, 240) && above > below;
  box.style.maxHeight = `${Math.min(420, upward ? above : below)}px`;
  const left = Math.min(rect.left, innerWidth - box.offsetWidth - gapPx);
  box.style.left = `${Math.max(gapPx, left)}px`;
  if (upward) box.style.bottom = `${innerHeight - rect.top + gapPx}px`;
  else box.style.top = `${rect.bottom + gapPx}px`;
}

/** Returns what stops listening. */
function closeWhenElsewhere(box: HTMLElement, anchor: HTMLElement, onClose: () => void): () => void {
  const onElsewhere = ({ target }: Event) => {
    if (target instanceof Node && (box.contains(target) || anchor.contains(target))) return;
    onClose();
  };
  document.addEventListener("pointerdown", onElsewhere, true);
  document.addEventListener("scroll", onElsewhere, true);
  window.addEventListener("resize", onClose);
  return () => {
    document.removeEventListener("pointerdown", onElsewhere, true);
    document.removeEventListener("scroll", onElsewhere, true);
    window.removeEventListener("resize", onClose);
  };
}
