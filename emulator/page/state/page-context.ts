import type { APIApplicationCommand } from "discord-api-types/v10";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Action, Channel, Control, LocalMessage, Outcome, Person } from "../../protocol.ts";
import type { PageState } from "./page-state.ts";

/** A line for the composer; `at` tells two presses of the same mention apart. */
export type Prefill = { readonly line: string; readonly at: number };

/** What every part of the page may read and do. */
export type Page = {
  readonly state: PageState;
  readonly person: Person;
  readonly channel: Channel | null;
  /** Commands this person may use here, as the server offers them. */
  readonly commands: readonly APIApplicationCommand[];
  readonly show: (selection: { readonly personId?: string; readonly channelId?: string }) => void;
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
  readonly zoom: (picture: { readonly url: string; readonly alt: string }) => void;
};

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("usePage outside of PageContext");
  return page;
}
