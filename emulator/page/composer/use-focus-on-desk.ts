import { useLayoutEffect, useRef } from "preact/hooks";
import { useAim } from "../state/aim.ts";

/** Ready to type at once, except where that would raise an on-screen keyboard; a letter typed anywhere lands here. */
export function useFocusOnDesk() {
  const input = useRef<HTMLTextAreaElement>(null);
  const { aimed } = useAim();
  useLayoutEffect(() => {
    const elsewhere = document.activeElement instanceof HTMLInputElement || isDialogOpen();
    if (matchMedia("(pointer: fine)").matches && !elsewhere) input.current?.focus({ preventScroll: true });
    const onKeyDown = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) => {
      const typed = /^[\p{L}\p{N}/@#]$/u.test(key) && !ctrlKey && !metaKey && !altKey;
      const editable = target instanceof HTMLElement && target.closest("input, textarea, select") !== null;
      if (typed && !editable && !isDialogOpen()) input.current?.focus({ preventScroll: true });
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  // Whoever presses Reply writes next, and whoever has mended a message comes back here.
  const before = useRef(aimed);
  useLayoutEffect(() => {
    if (before.current !== aimed && aimed?.kind !== "edit") input.current?.focus({ preventScroll: true });
    before.current = aimed;
  }, [aimed]);
  return input;
}

function isDialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
