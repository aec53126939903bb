import type { APIApplicationCommand } from "discord-api-types/v10";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Action, Channel, Control, LocalMessage, Outcome, Person, World } from "../../protocol.ts";
import type { Aim } from "./aim.ts";
import type { ClockReading, PageState } from "./page-state.ts";

/** A line for the composer; `at` tells two presses of the same mention apart. */
export type Prefill = { readonly line: string; readonly at: number };

/** What every part of the page may read and do. It changes with the world, not with every event. */
export type Page = {
  readonly world: World;
  readonly person: Person;
  readonly channel: Channel | null;
  /** Commands this person may use here, as the server offers them. */
  readonly commands: readonly APIApplicationCommand[];
  /** False until the commands were read for the first time: a line may be one of them. */
  readonly areCommandsKnown: boolean;
  readonly show: (selection: { readonly personId?: string; readonly channelId?: string | null }) => void;
  /** Does what the acting person asked; a modal opens, a refusal is thrown as RefusedError. */
  readonly act: (action: Action) => Promise<Outcome>;
  /** As `act`, but a refusal is shown in words at the foot of the page. Resolves to null then. */
  readonly actAloud: (action: Action) => Promise<Outcome | null>;
  /** Changes the world itself; a refusal is shown as above. Resolves to whether it was done. */
  readonly control: (control: Control) => Promise<boolean>;
  /** Writes this line into the composer, as a pressed command mention does. */
  readonly compose: (line: string) => void;
  readonly prefill: Prefill | null;
  readonly say: (notice: string) => void;
  readonly showOlder: (older: readonly LocalMessage[]) => void;
  /** The messages of the open channel that are known now. */
  readonly knownHere: () => readonly LocalMessage[];
  /** What the next words are for; null for a message of their own. */
  readonly aim: (aim: Aim | null) => void;
  /** Brings a message of the open channel into sight. */
  readonly jumpTo: (messageId: string) => void;
  readonly zoom: (picture: { readonly url: string; readonly alt: string }) => void;
};

export const PageContext = createContext<Page | null>(null);
/** Everything, anew with every event: for the few parts that follow them all. A message must not be drawn for each. */
export const LiveContext = createContext<PageState | null>(null);
/** The last reading of the clock; see useNow. */
export const ClockContext = createContext<ClockReading | null>(null);

export function usePage(): Page {
  return provided(useContext(PageContext));
}

export function useLive(): PageState {
  return provided(useContext(LiveContext));
}

export function useClockReading(): ClockReading {
  return provided(useContext(ClockContext));
}

function provided<T>(value: T | null): T {
  if (value === null) throw new Error("used outside of the page");
  return value;
}
