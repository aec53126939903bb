import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Channel, LocalMessage, Person, World } from "../protocol.ts";
import { ChannelHeader, type Drawer } from "./chat/channel-header.tsx";
import { ChannelView } from "./chat/channel-view.tsx";
import { ModalDialog } from "./modal/modal-dialog.tsx";
import { ChannelList } from "./navigation/channel-list.tsx";
import { ServerRail } from "./navigation/server-rail.tsx";
import { Notice } from "./notice.tsx";
import { AimContext } from "./state/aim.ts";
import { channelTitle } from "./state/names.ts";
import { ClockContext, LiveContext, PageContext } from "./state/page-context.ts";
import type { PageState } from "./state/page-state.ts";
import { isUnread } from "./state/unread.ts";
import { useAimState } from "./state/use-aim-state.ts";
import { type Connection, useLocalDiscord } from "./state/use-local-discord.ts";
import { usePageActions } from "./state/use-page-actions.ts";
import { resolveSelection, type Selection, useSelection } from "./state/use-selection.ts";
import { ToolPanel } from "./tools/tool-panel.tsx";
import { ZoomedPicture } from "./zoomed-picture.tsx";

export function App() {
  const { state, connection, showOlder } = useLocalDiscord();
  const [selection, select] = useSelection();
  const { person, channel } = state ? resolveSelection(state.world, selection) : { person: null, channel: null };
  if (!state || !person) return <Waiting connection={connection} nobody={state !== null} />;
  return <Opened {...{ state, connection, showOlder, select, person, channel }} />;
}

type Props = {
  readonly state: PageState;
  readonly connection: Connection;
  readonly person: Person;
  readonly channel: Channel | null;
  readonly select: (selection: Selection) => void;
  readonly showOlder: (older: readonly LocalMessage[]) => void;
};

function Opened({ state, connection, person, channel, select, showOlder }: Props) {
  const { world, clock, clockReadAtMs } = state;
  const [drawer, setDrawer] = useState<Drawer>(null);
  const { modal, setModal, picture, notice, ...actions } = usePageActions(world, person.id, channel?.id ?? null);
  const { commands, prefill, say, zoom } = actions;
  useTitle(world, person, channel);
  const { value: aiming, aim, jumpTo } = useAimState(person.id, channel?.id ?? null);
  const latest = useRef(state);
  latest.current = state;
  const page = useMemo(() => {
    const show = ({ personId = person.id, channelId = channel?.id ?? null }: Partial<Selection>) => {
      setDrawer(null);
      select({ personId, channelId });
    };
    const knownHere = () => latest.current.messages.get(channel?.id ?? "") ?? [];
    return { ...actions, world, person, channel, showOlder, show, knownHere, aim, jumpTo };
  }, [world, person, channel, commands, prefill]);
  const reading = useMemo(() => ({ clock, clockReadAtMs }), [clock, clockReadAtMs]);
  return (
    <PageContext.Provider value={page}>
      <ClockContext.Provider value={reading}>
        <LiveContext.Provider value={state}>
          <p class="banner" role="note">
            {state.banner}
          </p>
          {connection !== "live" && (
            <p class="connection-lost" role="status">
              The local Discord does not answer. Trying again…
            </p>
          )}
          <AimContext.Provider value={aiming}>
            <Columns channel={channel} person={person} drawer={drawer} onDrawer={setDrawer} />
          </AimContext.Provider>
          {modal && <ModalDialog key={modal.interactionId} open={modal} onClose={() => setModal(null)} />}
          {picture && <ZoomedPicture {...picture} onClose={() => zoom(null)} />}
          <Notice words={notice} onClose={() => say(null)} />
        </LiveContext.Provider>
      </ClockContext.Provider>
    </PageContext.Provider>
  );
}

type ColumnsProps = {
  readonly channel: Channel | null;
  readonly person: Person;
  readonly drawer: Drawer;
  readonly onDrawer: (drawer: Drawer) => void;
};

/** Drawn when what it shows changes; its parts follow the rest by themselves. */
function Columns({ channel, person, drawer, onDrawer }: ColumnsProps) {
  return useMemo(
    () => (
      // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes a drawer from wherever the focus is
      <div
        onKeyDown={({ key, defaultPrevented }) => key === "Escape" && !defaultPrevented && onDrawer(null)}
        class={`columns ${drawer === null ? "" : `drawer-${drawer}`}`}
      >
        <div class="navigation">
          <ServerRail />
          <ChannelList />
        </div>
        <main>
          <ChannelHeader channel={channel} drawer={drawer} onDrawer={onDrawer} />
          {channel ? <ChannelView channel={channel} /> : <p class="empty">Nothing {person.displayName} may see yet.</p>}
        </main>
        {drawer !== null && (
          <button type="button" class="veil" aria-label="Back to the messages" onClick={() => onDrawer(null)} />
        )}
        <ToolPanel />
      </div>
    ),
    [channel, person, drawer],
  );
}

function useTitle(world: World, person: Person, channel: Channel | null): void {
  useEffect(() => {
    const unread = world.channels.filter((one) => isUnread(one, person)).length;
    const place = channel ? channelTitle(world, channel, person.id) : "nowhere yet";
    document.title = `${unread > 0 ? `(${unread}) ` : ""}${place} – local, not Discord`;
  }, [world, person, channel]);
}

function Waiting({ connection, nobody }: { readonly connection: string; readonly nobody: boolean }) {
  const words = connection === "lost" ? "The local Discord does not answer. Trying again…" : "One moment…";
  return <p class="waiting">{nobody ? "There is nobody here yet." : words}</p>;
}
