import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/** Close enough to the end that new entries should pull the list along. */
const nearEndPx = 120;

/** Keeps the newest entry in view unless the person has scrolled up to read; pictures that load late count too. */
export function useFollowEnd(entries: unknown) {
  const list = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const [away, setAway] = useState(false);
  const toEnd = () => list.current?.scrollTo({ top: list.current.scrollHeight });
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const onScroll = () => {
      following.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEndPx;
      setAway(!following.current);
    };
    const sizes = new ResizeObserver(() => following.current && toEnd());
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener("scroll", onScroll);
    };
  }, []);
  useLayoutEffect(() => {
    if (following.current) toEnd();
  }, [entries]);
  return { list, away, toEnd };
}
