import { useMemo } from "preact/hooks";
import type { Channel } from "../../protocol.ts";
import { slashCommands } from "../composer/slash-command.ts";
import { Avatar } from "../navigation/avatar.tsx";
import { channelTitle } from "../state/names.ts";
import { usePage } from "../state/page-context.ts";

/** The words at the head of a channel, where its history begins. */
export function ChannelStart({ channel, empty }: { readonly channel: Channel; readonly empty: boolean }) {
  const { world, person } = usePage();
  const title = channelTitle(world, channel, person.id);
  const direct = channel.guildId === null;
  const thread = channel.kind === "thread";
  return (
    <header class="channel-start">
      {direct ? (
        <Avatar userId={world.application.botUserId} name={title} />
      ) : (
        <span class="big-hash">{thread ? "↳" : "#"}</span>
      )}
      <h2>{direct || thread ? title : `Welcome to #${title}`}</h2>
      <p>{channel.topic ?? (direct ? `Your direct messages with ${title}.` : "This is where it begins.")}</p>
      {empty && <FirstSteps />}
    </header>
  );
}

const offeredAtFirst = 3;

/** What a newcomer may do here: the bot's first commands, ready to send. */
function FirstSteps() {
  const { world, person, commands, compose } = usePage();
  const offered = useMemo(() => slashCommands(commands, person.locale), [commands, person.locale]);
  if (offered.length === 0) return null;
  return (
    <div class="first-steps">
      <p>
        Type <kbd>/</kbd> to see what {world.application.name} can do, or begin with one of these:
      </p>
      <ul>
        {offered.slice(0, offeredAtFirst).map(({ name, description }) => (
          <li key={name}>
            <button type="button" class="first-step" onClick={() => compose(`/${name}`)}>
              <strong>/{name}</strong>
              <small>{description}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
