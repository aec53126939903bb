import { useEffect, useState } from "preact/hooks";
import type { Channel, Person, World } from "../../protocol.ts";

/** Who acts, and where: kept in the address (`#/person/channel`), so that reload, back and a second tab work. */
export type Selection = { readonly personId: string | null; readonly channelId: string | null };

export function useSelection(): readonly [Selection, (selection: Selection) => void] {
  const [selection, setSelection] = useState(() => readHash(location.hash));
  useEffect(() => {
    const onHashChange = () => setSelection(readHash(location.hash));
    addEventListener("hashchange", onHashChange);
    return () => removeEventListener("hashchange", onHashChange);
  }, []);
  return [selection, ({ personId, channelId }) => location.assign(`#/${personId ?? ""}/${channelId ?? ""}`)];
}

export function readHash(hash: string): Selection {
  const [, personId, channelId] = /^#\/(\d*)\/?(\d*)$/.exec(hash) ?? [];
  return { personId: personId || null, channelId: channelId || null };
}

/** Who and where the selection means in this world; the first person and their first channel when it says nothing. */
export function resolveSelection(
  world: World,
  selection: Selection,
): { person: Person | null; channel: Channel | null } {
  const person = world.people.find(({ id }) => id === selection.personId) ?? world.people[0] ?? null;
  if (!person) return { person: null, channel: null };
  const visible = visibleChannels(world, person.id);
  const channel = visible.find(({ id }) => id === selection.channelId) ?? visible[0] ?? null;
  return { person, channel };
}

/** Channels of servers first, in their order; threads behind their channel; then direct messages. */
export function visibleChannels(world: World, personId: string): readonly Channel[] {
  const visible = world.channels.filter(({ viewerIds }) => viewerIds.includes(personId));
  const inGuilds = world.guilds.flatMap((guild) => guildChannels(visible, guild.id));
  return [...inGuilds, ...visible.filter(({ guildId }) => guildId === null)];
}

/** An archived thread is out of the list until somebody opens it. */
export function listed(channels: readonly Channel[], openId: string | null): readonly Channel[] {
  return channels.filter(({ id, archived }) => !archived || id === openId);
}

export function guildChannels(channels: readonly Channel[], guildId: string): readonly Channel[] {
  const own = channels.filter((channel) => channel.guildId === guildId);
  const tops = own.filter(({ parentId }) => parentId === null).sort((a, b) => a.position - b.position);
  return tops.flatMap((top) => [top, ...own.filter(({ parentId }) => parentId === top.id)]);
}
