import type { Channel } from "../../protocol.ts";
import { channelTitle } from "../state/names.ts";
import { usePage } from "../state/page-context.ts";
import { firstEmpty, startDraft } from "./command-draft.ts";
import { DraftComposer } from "./draft-composer.tsx";
import { TextComposer } from "./text-composer.tsx";
import { TypingLine } from "./typing-line.tsx";
import { useComposerLine } from "./use-composer-line.ts";

/** The line at the foot of a channel: text, or a command with its options. Keyed by person and channel. */
export function Composer({ channel }: { readonly channel: Channel }) {
  const { world, person, areCommandsKnown } = usePage();
  const { text, draft, begunAt, refused, offered, change, begin, read, send, refuse } = useComposerLine(channel);
  const title = channelTitle(world, channel, person.id);
  const sign = { text: "#", thread: "", dm: "@", groupDm: "" }[channel.kind];
  const mayWrite = channel.writerIds.includes(person.id);
  return (
    <footer class="composer" aria-busy={!areCommandsKnown}>
      <TypingLine channel={channel} />
      {refused && (
        <p class="composer-refusal" role="alert">
          {refused.message}
        </p>
      )}
      {draft ? (
        <DraftComposer
          key={draft.command.name}
          channel={channel}
          draft={draft}
          begunAt={begunAt}
          invalid={refused?.field ?? null}
          onChange={(next) => change("", next)}
          onLeave={(line) => change(line, null)}
          onSend={(sent) => void send(sent)}
        />
      ) : (
        <TextComposer
          channel={channel}
          placeholder={mayWrite ? `Message ${sign}${title}` : "You may not write here"}
          disabled={!mayWrite}
          text={text}
          commands={offered}
          onText={read}
          onPick={(command) => {
            const picked = startDraft(command);
            begin({ draft: picked, focus: firstEmpty(picked) });
          }}
          onRefused={refuse}
        />
      )}
    </footer>
  );
}
