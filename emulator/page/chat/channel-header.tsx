import type { Channel } from "../../protocol.ts";
import { absoluteTime } from "../markdown/timestamp-words.ts";
import { ChannelSign } from "../navigation/channel-list.tsx";
import { PeopleHere } from "../navigation/people-here.tsx";
import { channelTitle } from "../state/names.ts";
import { usePage } from "../state/page-context.ts";
import { useNow } from "../state/use-now.ts";
import { useTheme } from "../state/use-theme.ts";
import { PinnedMessages } from "./pinned-messages.tsx";

/** Which side is pulled over the messages where there is no room for three columns. */
export type Drawer = "channels" | "tools" | null;

type Props = {
  readonly channel: Channel | null;
  readonly drawer: Drawer;
  readonly onDrawer: (drawer: Drawer) => void;
};

export function ChannelHeader({ channel, drawer, onDrawer }: Props) {
  const { world, person } = usePage();
  const title = channel ? channelTitle(world, channel, person.id) : "";
  return (
    <header class="channel-header">
      <button
        type="button"
        class="icon-button for-phone"
        aria-label="Channels"
        aria-expanded={drawer === "channels"}
        onClick={() => onDrawer(drawer === "channels" ? null : "channels")}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M3 5.500h14M3 10h14M3 14.500h14" />
        </svg>
      </button>
      <h1>
        {channel && <ChannelSign channel={channel} title={title} />}
        <span>{title}</span>
      </h1>
      {channel?.topic && <p class="topic">{channel.topic}</p>}
      <span class={world.application.online ? "presence online" : "presence"}>
        {world.application.name} is {world.application.online ? "online" : "offline"}
      </span>
      {channel && <PinnedMessages channel={channel} />}
      {channel && <PeopleHere channel={channel} />}
      <ThemeSwitch />
      <button
        type="button"
        class="icon-button for-narrow clock-button"
        title="Clock, world, faults and wire log"
        aria-expanded={drawer === "tools"}
        onClick={() => onDrawer(drawer === "tools" ? null : "tools")}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <circle cx="10" cy="10" r="7.500" />
          <path d="M10 5.500V10l3 2" />
        </svg>
        <span class="visually-hidden">Tools </span>
        <TimeOfDay />
      </button>
    </header>
  );
}

function TimeOfDay() {
  const { person } = usePage();
  return <span class="time-of-day">{absoluteTime(new Date(useNow()), "t", person.locale)}</span>;
}

function ThemeSwitch() {
  const [theme, toggle] = useTheme();
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={theme === "dark" ? "Switch to light" : "Switch to dark"}
      onClick={toggle}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        {theme === "dark" ? (
          <>
            <circle cx="10" cy="10" r="3.500" />
            <path d="M10 2v2M10 16v2M2 10h2M16 10h2M4.300 4.300l1.400 1.400M14.300 14.300l1.400 1.400M15.700 4.300l-1.400 1.400M5.700 14.300l-1.400 1.400" />
          </>
        ) : (
          <path d="M16.500 12A7 7 0 0 1 8 3.500a7 7 0 1 0 8.500 8.500z" />
        )}
      </svg>
    </button>
  );
}
