import type { LocalInteraction } from "../../protocol.ts";
import { usePage } from "../state/page-context.ts";
import { UsedCommand } from "./reply-header.tsx";

type Props = { readonly interaction: LocalInteraction; readonly onDismiss: (id: string) => void };

/** A command on its way, or one the bot never answered. */
export function UnansweredRow({ interaction, onDismiss }: Props) {
  const { world } = usePage();
  const { id, userId, label, failure } = interaction;
  const failed = interaction.state === "failed";
  return (
    <li class="message ephemeral unanswered">
      <UsedCommand userId={userId} command={label} />
      <div class="message-body">
        {failed ? (
          <p class="failure" role="alert">
            {failure ?? "The application did not respond"}
          </p>
        ) : (
          <p class="thinking">
            <span class="dots" aria-hidden="true" />
            Sending to {world.application.name}…
          </p>
        )}
        {failed && (
          <p class="only-you">
            Only you can see this ·{" "}
            <button type="button" class="text-button" onClick={() => onDismiss(id)}>
              Dismiss message
            </button>
          </p>
        )}
      </div>
    </li>
  );
}
