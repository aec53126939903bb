import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { LocalMessage } from "../../protocol.ts";
import { useAim } from "../state/aim.ts";
import { usePage } from "../state/page-context.ts";
import { rowId } from "./row-id.ts";

/** Brings a message that somebody jumps to into sight: `draw` has it drawn first. It takes the focus, which marks it. */
export function useJump(
  messages: readonly LocalMessage[],
  list: RefObject<HTMLElement | null>,
  draw: (messageId: string) => void,
): void {
  const { jump } = useAim();
  const { say } = usePage();
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    if (!jump) return;
    if (messages.some(({ message }) => message.id === jump.messageId)) {
      awaited.current = jump.messageId;
      draw(jump.messageId);
    } else say("It is further back than what was read so far. Scroll up to it.");
  }, [jump]);
  useLayoutEffect(() => {
    const row = awaited.current === null ? null : document.getElementById(rowId(awaited.current));
    if (!row) return;
    awaited.current = null;
    row.scrollIntoView({ block: "center" });
    // Only now: else every press in a message would mark it.
    row.tabIndex = -1;
    row.addEventListener("blur", () => row.removeAttribute("tabindex"), { once: true });
    row.focus({ preventScroll: true });
    // It may have been in sight all along, and the end with it.
    list.current?.dispatchEvent(new Event("scroll"));
  });
}
