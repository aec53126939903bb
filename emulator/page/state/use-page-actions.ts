import type { APIApplicationCommand } from "discord-api-types/v10";
import { useCallback, useState } from "preact/hooks";
import type { Action, Control, Outcome, World } from "../../protocol.ts";
import type { OpenModal } from "../modal/modal-dialog.tsx";
import { localApi } from "./local-api.ts";
import type { Prefill } from "./page-context.ts";
import { useCommands } from "./use-commands.ts";

type ShownPicture = { readonly url: string; readonly alt: string };

/** What the acting person can do, and what the page shows because of it: a form, a large picture, a notice. */
export function usePageActions(world: World | null, personId: string | null, channelId: string | null) {
  const [modal, setModal] = useState<OpenModal | null>(null);
  const [picture, zoom] = useState<ShownPicture | null>(null);
  const [notice, say] = useState<string | null>(null);
  const [prefill, setPrefill] = useState<Prefill | null>(null);
  const offered = useCommands(world, personId, channelId);

  const act = useCallback(async (action: Action): Promise<Outcome> => {
    const outcome = await localApi.act(action);
    if (outcome.kind === "modal") setModal({ interactionId: outcome.interactionId, modal: outcome.modal });
    return outcome;
  }, []);
  const actAloud = useCallback(
    async (action: Action): Promise<Outcome | null> => {
      try {
        return await act(action);
      } catch (error) {
        say(wordsOf(error));
        return null;
      }
    },
    [act],
  );
  const control = useCallback(async (change: Control): Promise<boolean> => {
    try {
      await localApi.control(change);
      return true;
    } catch (error) {
      say(wordsOf(error));
      return false;
    }
  }, []);

  const compose = useCallback((line: string) => setPrefill({ line, at: Date.now() }), []);

  return {
    commands: offered ?? noCommands,
    areCommandsKnown: offered !== null,
    compose,
    prefill,
    act,
    actAloud,
    control,
    modal,
    setModal,
    picture,
    zoom,
    notice,
    say,
  };
}

/** One and the same, so that nothing is drawn anew for it. */
const noCommands: readonly APIApplicationCommand[] = [];

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : "The local Discord did not answer.";
}
