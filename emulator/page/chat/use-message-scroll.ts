import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { LocalMessage } from "../../protocol.ts";
import { around, earlier, held, later, type MessageWindow, newest, shownMessages } from "../state/message-window.ts";
import { useJump } from "./use-jump.ts";

/** Close enough to the end that new entries should pull the list along. */
const nearEndPx = 120;
/** So near to what is drawn that more should be drawn. */
const nearEdgePx = 800;

/**
 * Keeps the newest entry in view unless the person has scrolled up to read, pictures that load late included; and draws
 * only the messages around what they read.
 */
export function useMessageScroll(messages: readonly LocalMessage[], loadOlder: () => Promise<void>) {
  const list = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const [away, setAway] = useState(false);
  const [window, setWindow] = useState<MessageWindow>(newest);
  const now = useRef({ messages, window, loadOlder });
  now.current = { messages, window, loadOlder };
  const follow = useCallback((follows: boolean) => {
    following.current = follows;
    setAway(!follows);
    setWindow((shown) => (follows ? newest : held(now.current.messages, shown)));
  }, []);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let last = { top: element.scrollTop, height: element.scrollHeight };
    const onScroll = () => {
      const { scrollTop: top, scrollHeight: height, clientHeight } = element;
      // Content that grows or shrinks moves the list too; only a person moves it up in content that did not shrink.
      const movedUp = top < last.top - 1 && height >= last.height;
      const toEndPx = height - top - clientHeight;
      last = { top, height };
      if (toEndPx < nearEndPx && now.current.window.newestId === null) follow(true);
      else if (movedUp && following.current) follow(false);
      if (!following.current && top < nearEdgePx) void goBack(element);
      if (!following.current && toEndPx < nearEdgePx) setWindow((shown) => later(now.current.messages, shown));
    };
    const goBack = async (scrolled: HTMLDivElement) => {
      // At the very top a browser would not hold on to what is in view.
      if (scrolled.scrollTop === 0) scrolled.scrollTop = 1;
      if (earlier(now.current.messages, now.current.window) === now.current.window) await now.current.loadOlder();
      setWindow((shown) => earlier(now.current.messages, shown));
    };
    const sizes = new ResizeObserver(() => following.current && scrollToEnd(element));
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener("scroll", onScroll);
    };
  }, []);
  useLayoutEffect(() => {
    if (following.current && list.current) scrollToEnd(list.current);
  }, [messages, window]);
  useJump(messages, list, (id) => {
    following.current = false;
    setAway(true);
    // A window of its own even when it shows the same: the jump happens once it is drawn.
    setWindow((shown) => ({ ...around(messages, shown, id) }));
  });
  return { list, away, toEnd: () => follow(true), shown: shownMessages(messages, window) };
}

function scrollToEnd(element: HTMLElement): void {
  element.scrollTop = element.scrollHeight;
}
