import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Aim, Jump } from "./aim.ts";

/** Forgotten when another person acts or another channel opens. */
export function useAimState(personId: string, channelId: string | null) {
  const [aimed, aim] = useState<Aim | null>(null);
  const [jump, setJump] = useState<Jump | null>(null);
  useEffect(() => {
    aim(null);
    setJump(null);
  }, [personId, channelId]);
  const jumpTo = useCallback((messageId: string) => setJump({ messageId, at: Date.now() }), []);
  const value = useMemo(() => ({ aimed, jump }), [aimed, jump]);
  return { value, aim, jumpTo };
}
