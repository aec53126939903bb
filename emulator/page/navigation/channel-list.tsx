import type { Channel } from "../../protocol.ts";
import { unreadCalls } from "../state/calls.ts";
import { channelTitle } from "../state/names.ts";
import { useLive, usePage } from "../state/page-context.ts";
import { isUnread } from "../state/unread.ts";
import { guildChannels, listed, visibleChannels } from "../state/use-selection.ts";
import { Avatar } from "./avatar.tsx";
import { PersonSwitch } from "./person-switch.tsx";

/** The channels of the open server, the direct messages, and who acts. */
export function ChannelList() {
  const { world, person, channel, show, actAloud } = usePage();
  const visible = visibleChannels(world, person.id);
  const guildId = channel?.guildId ?? lastGuildId(visible);
  const guild = world.guilds.find(({ id }) => id === guildId);
  const direct = visible.filter((one) => one.guildId === null);
  const hasBotDm = direct.some(({ kind }) => kind === "dm");
  const openDm = async () => {
    const outcome = await actAloud({ kind: "openDm", as: person.id });
    if (outcome?.kind === "done" && outcome.id !== null) show({ channelId: outcome.id });
  };
  return (
    <div class="sidebar">
      <nav class="channels" aria-label="Channels and direct messages">
        {guild && (
          <>
            <h2 class="guild-name">{guild.name}</h2>
            <ul>
              {listed(guildChannels(visible, guild.id), channel?.id ?? null).map((one) => (
                <ChannelItem key={one.id} channel={one} />
              ))}
            </ul>
          </>
        )}
        <h3>Direct messages</h3>
        <ul>
          {direct.map((one) => (
            <ChannelItem key={one.id} channel={one} />
          ))}
          {!hasBotDm && (
            <li>
              <button type="button" class="channel-item" onClick={() => void openDm()}>
                <Avatar userId={world.application.botUserId} name={world.application.name} size="medium" />
                <span>{world.application.name}</span>
              </button>
            </li>
          )}
        </ul>
      </nav>
      <PersonSwitch />
    </div>
  );
}

function ChannelItem({ channel }: { readonly channel: Channel }) {
  const { world, person, channel: open, show } = usePage();
  const title = channelTitle(world, channel, person.id);
  const unread = isUnread(channel, person);
  const messages = useLive().messages.get(channel.id) ?? [];
  const calls = unread ? unreadCalls(messages, channel, person, world) : 0;
  const current = open?.id === channel.id;
  const className = ["channel-item", channel.kind, unread && "unread", current && "current"].filter(Boolean).join(" ");
  return (
    <li>
      <button
        type="button"
        class={className}
        aria-current={current ? "page" : undefined}
        aria-label={[title, channel.archived && "archived", unread && "unread", calls > 0 && `${calls} for you`]
          .filter(Boolean)
          .join(", ")}
        onClick={() => show({ channelId: channel.id })}
      >
        <ChannelSign channel={channel} title={title} />
        <span>{title}</span>
        {calls > 0 && (
          <span class="badge" aria-hidden="true">
            {calls}
          </span>
        )}
      </button>
    </li>
  );
}

export function ChannelSign({ channel, title }: { readonly channel: Channel; readonly title: string }) {
  const { world } = usePage();
  switch (channel.kind) {
    case "dm":
      return <Avatar userId={world.application.botUserId} name={title} size="medium" />;
    case "groupDm":
      return <Avatar userId={channel.viewerIds[0] ?? ""} name={title} size="medium" />;
    case "text":
      return <span class="hash">#</span>;
    case "thread":
      return <span class="hash">↳</span>;
    default:
      return channel.kind satisfies never;
  }
}

function lastGuildId(visible: readonly Channel[]): string | null {
  return visible.find(({ guildId }) => guildId !== null)?.guildId ?? null;
}
