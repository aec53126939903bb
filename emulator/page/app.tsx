import { useEffect, useState } from "preact/hooks";
import { ChannelHeader, type Drawer } from "./chat/channel-header.tsx";
import { ChannelView } from "./chat/channel-view.tsx";
import { ModalDialog } from "./modal/modal-dialog.tsx";
import { ChannelList } from "./navigation/channel-list.tsx";
import { ServerRail } from "./navigation/server-rail.tsx";
import { Notice } from "./notice.tsx";
import { channelTitle } from "./state/names.ts";
import { PageContext } from "./state/page-context.ts";
import { isUnread } from "./state/unread.ts";
import { useLocalDiscord } from "./state/use-local-discord.ts";
import { usePageActions } from "./state/use-page-actions.ts";
import { resolveSelection, useSelection } from "./state/use-selection.ts";
import { ToolPanel } from "./tools/tool-panel.tsx";
import { ZoomedPicture } from "./zoomed-picture.tsx";

export function App() {
  const { state, connection, showOlder } = useLocalDiscord();
  const [selection, select] = useSelection();
  const { person, channel } = state ? resolveSelection(state.world, selection) : { person: null, channel: null };
  const [drawer, setDrawer] = useState<Drawer>(null);
  const actions = usePageActions(state?.world ?? null, person?.id ?? null, channel?.id ?? null);
  const { modal, setModal, picture, zoom, notice, say } = actions;

  useEffect(() => {
    if (!state || !person) return;
    const unread = state.world.channels.filter((one) => isUnread(one, person)).length;
    const place = channel ? channelTitle(state.world, channel, person.id) : "nowhere yet";
    document.title = `${unread > 0 ? `(${unread}) ` : ""}${place} – local, not Discord`;
  }, [state?.world, person, channel]);

  if (!state || !person) return <Waiting connection={connection} nobody={state !== null} />;
  const page = {
    ...actions,
    state,
    person,
    channel,
    showOlder,
    show: ({
      personId = person.id,
      channelId = channel?.id ?? null,
    }: {
      personId?: string;
      channelId?: string | null;
    }) => {
      setDrawer(null);
      select({ personId, channelId });
    },
  };
  return (
    <PageContext.Provider value={page}>
      <p class="banner" role="note">
        {state.banner}
      </p>
      {connection !== "live" && (
        <p class="connection-lost" role="status">
          The local Discord does not answer. Trying again…
        </p>
      )}
      <div class={`columns ${drawer === null ? "" : `drawer-${drawer}`}`}>
        <div class="navigation">
          <ServerRail />
          <ChannelList />
        </div>
        <main>
          <ChannelHeader channel={channel} drawer={drawer} onDrawer={setDrawer} />
          {channel ? <ChannelView channel={channel} /> : <p class="empty">Nothing {person.displayName} may see yet.</p>}
        </main>
        {drawer !== null && (
          <button type="button" class="veil" aria-label="Back to the messages" onClick={() => setDrawer(null)} />
        )}
        <ToolPanel />
      </div>
      {modal && <ModalDialog key={modal.interactionId} open={modal} onClose={() => setModal(null)} />}
      {picture && <ZoomedPicture {...picture} onClose={() => zoom(null)} />}
      <Notice words={notice} onClose={() => say(null)} />
    </PageContext.Provider>
  );
}

function Waiting({ connection, nobody }: { readonly connection: string; readonly nobody: boolean }) {
  const words = connection === "lost" ? "The local Discord does not answer. Trying again…" : "One moment…";
  return <p class="waiting">{nobody ? "There is nobody here yet." : words}</p>;
}
