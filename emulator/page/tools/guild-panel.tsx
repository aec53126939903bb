import { useState } from "preact/hooks";
import type { Channel, Guild } from "../../protocol.ts";
import { usePage } from "../state/page-context.ts";
import { guildChannels } from "../state/use-selection.ts";
import { AddByName } from "./add-by-name.tsx";
import { ConfirmedButton } from "./confirmed-button.tsx";
import { PermissionDialog } from "./permission-dialog.tsx";
import { Switch } from "./switch.tsx";

/** Discord's bit for those who may manage a server; commands for admins ask for it. */
const manageGuild = "32";

/** A server: who is in it, with which roles, and its channels. */
export function GuildPanel({ guild }: { readonly guild: Guild }) {
  const { world, control } = usePage();
  const place = { guildId: guild.id };
  return (
    <details class="guild-panel">
      <summary>
        {guild.name} <small>{guild.memberIds.length} members</small>
      </summary>
      <Switch
        on={guild.botIsMember}
        onToggle={(on) => void control(on ? { kind: "installApp", in: place } : { kind: "removeApp", from: place })}
      >
        {world.application.name}
      </Switch>
      {world.people.map(({ id, displayName }) =>
        id === guild.ownerId ? (
          <p class="owner" key={id}>
            {displayName} <small>owns it</small>
          </p>
        ) : (
          <Switch
            key={id}
            on={guild.memberIds.includes(id)}
            onToggle={(on) => void control({ kind: on ? "joinGuild" : "leaveGuild", guildId: guild.id, userId: id })}
          >
            {displayName}
          </Switch>
        ),
      )}
      <Roles guild={guild} />
      <Channels guild={guild} />
    </details>
  );
}

/** The acting person's roles; `@everyone` and those of bots are not given by hand. */
function Roles({ guild }: { readonly guild: Guild }) {
  const { person, control } = usePage();
  const member = guild.members.find(({ user }) => user.id === person.id);
  const given = guild.roles.filter(({ id, managed }) => id !== guild.id && !managed);
  const toggle = (roleId: string) => {
    const roleIds = member?.roles.includes(roleId)
      ? member.roles.filter((id) => id !== roleId)
      : [...(member?.roles ?? []), roleId];
    void control({ kind: "setRoles", guildId: guild.id, userId: person.id, roleIds });
  };
  return (
    <fieldset class="guild-part">
      <legend>Roles of {person.displayName}</legend>
      {member && (
        <div class="chips">
          {given.map(({ id, name }) => (
            <button
              type="button"
              key={id}
              class="chip"
              aria-pressed={member.roles.includes(id)}
              onClick={() => toggle(id)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      <AddByName
        placeholder="Add a role…"
        control={(name) => ({ kind: "addRole", guildId: guild.id, name, permissions: "0" })}
      />
      <AddByName
        placeholder="Add a role that manages the server…"
        control={(name) => ({ kind: "addRole", guildId: guild.id, name, permissions: manageGuild })}
      />
    </fieldset>
  );
}

function Channels({ guild }: { readonly guild: Guild }) {
  const { world, person, channel: open } = usePage();
  const [ruledId, setRuledId] = useState<string | null>(null);
  const ruled = world.channels.find(({ id }) => id === ruledId);
  const place = open?.guildId === guild.id && open.kind === "text" ? open : null;
  return (
    <fieldset class="guild-part">
      <legend>Channels</legend>
      <ul>
        {guildChannels(world.channels, guild.id).map((channel) => (
          <ChannelRow key={channel.id} channel={channel} onRule={() => setRuledId(channel.id)} />
        ))}
      </ul>
      <AddByName placeholder="Add a channel…" control={(name) => ({ kind: "addChannel", guildId: guild.id, name })} />
      {place && (
        <AddByName
          placeholder={`Begin a thread in #${place.name}…`}
          control={(name) => ({ kind: "addThread", channelId: place.id, name, ownerId: person.id })}
        />
      )}
      {ruled && <PermissionDialog guild={guild} channel={ruled} onClose={() => setRuledId(null)} />}
    </fieldset>
  );
}

function ChannelRow({ channel, onRule }: { readonly channel: Channel; readonly onRule: () => void }) {
  const { control } = usePage();
  const { id, kind, name, archived, locked } = channel;
  const sign = kind === "thread" ? "↳" : "#";
  return (
    <li class="channel-row">
      <span>
        {sign} {name}
      </span>
      {kind === "text" && (
        <button type="button" class="text-button" aria-label={`Permissions in ${name}`} onClick={onRule}>
          Permissions
        </button>
      )}
      {kind === "thread" && (
        <>
          <button
            type="button"
            class="text-button"
            aria-label={`${archived ? "Reopen" : "Archive"} ${name}`}
            onClick={() => void control({ kind: "setThread", channelId: id, archived: !archived })}
          >
            {archived ? "Reopen" : "Archive"}
          </button>
          <button
            type="button"
            class="text-button"
            aria-label={`${locked ? "Unlock" : "Lock"} ${name}`}
            onClick={() => void control({ kind: "setThread", channelId: id, locked: !locked })}
          >
            {locked ? "Unlock" : "Lock"}
          </button>
        </>
      )}
      <ConfirmedButton
        short
        label={`Delete ${name}`}
        question={`Really delete ${name}?`}
        onConfirm={() => void control({ kind: "deleteChannel", channelId: id })}
      />
    </li>
  );
}
