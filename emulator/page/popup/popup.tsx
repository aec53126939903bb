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
const highestPx = 420;
const controls = "button:not(:disabled), input";

/**
 * A box next to its anchor, in the top layer: neither a scrolling list nor a dialog clips it. It takes the focus if
 * there is something in it to press, and closes on Esc, or when somebody presses or tabs elsewhere. When something scrolls, also
 * by itself because a message or a picture came, it stays with its anchor as long as that is in sight.
 */
export function Popup({ anchor, onClose, class: className = "", fit = "content", children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!box.current || !anchor.current) return;
    box.current.showPopover();
    place(box.current, anchor.current, fit);
    box.current.querySelector<HTMLElement>(controls)?.focus();
    return listen(box.current, anchor.current, fit, onClose);
  }, []);
  return (
    <div ref={box} popover="manual" class={`popup ${className}`}>
      {children}
    </div>
  );
}

function place(box: HTMLElement, anchor: HTMLElement, fit: "anchor" | "content"): void {
  const rect = anchor.getBoundingClientRect();
  box.style.inset = "auto";
  if (fit === "anchor") box.style.width = `${rect.width}px`;
  const below = innerHeight - rect.bottom - gapPx * 2;
  const above = rect.top - gapPx * 2;
  const upward = below < Math.min(box.scrollHeight, highestPx) && above > below;
  box.style.maxHeight = `${Math.min(highestPx, upward ? above : below)}px`;
  const left = Math.min(rect.left, innerWidth - box.offsetWidth - gapPx);
  box.style.left = `${Math.max(gapPx, left)}px`;
  if (upward) box.style.bottom = `${innerHeight - rect.top + gapPx}px`;
  else box.style.top = `${rect.bottom + gapPx}px`;
}

/** Returns what stops listening. */
function listen(box: HTMLElement, anchor: HTMLElement, fit: "anchor" | "content", onClose: () => void): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  const isElsewhere = ({ target }: Event) =>
    !(target instanceof Node && (box.contains(target) || anchor.contains(target)));
  const onElsewhere = (event: Event) => {
    if (isElsewhere(event)) onClose();
  };
  const onScroll = (event: Event) => {
    if (!isElsewhere(event)) return;
    if (isInSight(anchor)) place(box, anchor, fit);
    else onClose();
  };
  for (const kind of ["pointerdown", "focusin"]) {
    document.addEventListener(kind, onElsewhere, { capture: true, signal });
  }
  document.addEventListener("scroll", onScroll, { capture: true, signal });
  window.addEventListener("resize", onClose, { signal });
  box.addEventListener("keydown", (event) => onKeyDown(event, box, onClose), { signal });
  return () => stopped.abort();
}

/** Nothing of a list that scrolls hides it. */
function isInSight(anchor: HTMLElement): boolean {
  const { left, top, right, bottom } = anchor.getBoundingClientRect();
  const shown = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return shown !== null && anchor.contains(shown);
}

function onKeyDown(event: KeyboardEvent, box: HTMLElement, onClose: () => void): void {
  if (event.key === "Escape") onClose();
  else if (event.key === "ArrowDown" || event.key === "ArrowUp") moveFocus(box, event.key === "ArrowDown");
  // In a line these move the caret.
  else if ((event.key === "ArrowRight" || event.key === "ArrowLeft") && !(event.target instanceof HTMLInputElement)) {
    moveFocus(box, event.key === "ArrowRight");
  } else return;
  // Esc closes this box, not the dialog around it.
  event.preventDefault();
  event.stopPropagation();
}

function moveFocus(box: HTMLElement, onward: boolean): void {
  const all = [...box.querySelectorAll<Element>(controls)];
  const at = document.activeElement ? all.indexOf(document.activeElement) : -1;
  const next = all.at((onward ? at + 1 : at - 1) % all.length);
  if (next instanceof HTMLElement) next.focus();
}
