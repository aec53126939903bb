import type { APIMessage } from "discord-api-types/v10";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** The message a component belongs to, and what its person may do with it. */
export type MessageScope = {
  readonly message: APIMessage;
  /** Custom ids whose interaction the bot has not answered yet. */
  readonly busyIds: ReadonlySet<string>;
  readonly press: (customId: string) => void;
  readonly choose: (customId: string, values: readonly string[]) => void;
};

export const MessageScopeContext = createContext<MessageScope | null>(null);

export function useMessageScope(): MessageScope {
  const scope = useContext(MessageScopeContext);
  if (!scope) throw new Error("useMessageScope outside of a message");
  return scope;
}
