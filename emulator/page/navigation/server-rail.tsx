import { usePage } from "../state/page-context.ts";
import { isUnread } from "../state/unread.ts";
import { guildChannels, visibleChannels } from "../state/use-selection.ts";

/** The servers of the acting person. */
export function ServerRail() {
  const { world, person, channel, show } = usePage();
  const visible = visibleChannels(world, person.id);
  const guilds = world.guilds.filter(({ memberIds }) => memberIds.includes(person.id));
  return (
    <nav class="rail" aria-label="Servers">
      {guilds.map((guild) => {
        const channels = guildChannels(visible, guild.id);
        const unread = channels.some((one) => isUnread(one, person));
        const current = channel?.guildId === guild.id;
        const first = channels.find((one) => isUnread(one, person)) ?? channels[0];
        return (
          <button
            type="button"
            key={guild.id}
            class={["server", current && "current", unread && "unread"].filter(Boolean).join(" ")}
            style={{ "--hue": hueOf(guild.id) }}
            title={guild.name}
            aria-current={current}
            disabled={!first}
            onClick={() => first && show({ channelId: first.id })}
          >
            <span aria-hidden="true">{initials(guild.name)}</span>
            <span class="visually-hidden">{unread ? `${guild.name}, unread` : guild.name}</span>
          </button>
        );
      })}
    </nav>
  );
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .flatMap((word) => [...word].slice(0, 1))
    .join("")
    .slice(0, 2)
    .toUpperCase();
}

/** A colour for a server that stays the same: the last digits of a snowflake are as good as random. */
function hueOf(id: string): number {
  return (Number(id.slice(-6)) * 137) % 360;
}
