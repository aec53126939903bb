import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { LocalMessage } from "../../protocol.ts";

/** What the next words are for: an answer to a message, or in place of one's own. */
export type Aim =
  | { readonly kind: "reply"; readonly message: LocalMessage; readonly pings: boolean }
  | { readonly kind: "edit"; readonly messageId: string };

/** A message to be brought into sight; `at` tells two presses apart. */
export type Jump = { readonly messageId: string; readonly at: number };

/** Apart from the page's context: few parts follow it, and a message must not be drawn for each press. */
export const AimContext = createContext<{ readonly aimed: Aim | null; readonly jump: Jump | null }>({
  aimed: null,
  jump: null,
});

export function useAim() {
  return useContext(AimContext);
}
