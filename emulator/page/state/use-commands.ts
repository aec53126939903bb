import type { APIApplicationCommand } from "discord-api-types/v10";
import { useEffect, useState } from "preact/hooks";
import type { World } from "../../protocol.ts";
import { localApi } from "./local-api.ts";

/** The commands the server offers this person in this channel; read again whenever the world changes. Null until read first. */
export function useCommands(world: World | null, personId: string | null, channelId: string | null) {
  const [commands, setCommands] = useState<readonly APIApplicationCommand[] | null>(null);
  useEffect(() => {
    if (personId === null || channelId === null) return;
    const stale = new AbortController();
    localApi.commands(personId, channelId).then(
      (offered) => {
        if (stale.signal.aborted) return;
        // The same commands as before keep their place in memory, so that nothing is drawn for them.
        setCommands((known) => (JSON.stringify(known) === JSON.stringify(offered) ? known : offered));
      },
      // Without an answer the picker keeps what it had; the lost connection is already shown.
      () => {},
    );
    return () => stale.abort();
  }, [world, personId, channelId]);
  return commands;
}
