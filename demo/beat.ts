import type { SeenMessage } from "../emulator/server/actors/seen-message.ts";

/** One line of a story while it is played. `atMs`: the story's own time. */
export type Beat = { readonly atMs: number } & (
  | { readonly kind: "chapter"; readonly title: string }
  | { readonly kind: "did"; readonly who: string; readonly what: string }
  | { readonly kind: "read"; readonly who: string; readonly message: SeenMessage; readonly how: HowRead }
  | { readonly kind: "look"; readonly at: string; readonly userId: string; readonly channelId: string }
);

/** An answer, an earlier message that changed, something unasked, or something in the channel. */
export type HowRead = "answer" | "changed" | "unasked" | "shared";

/** Hears every beat in its turn; the story goes on when it is done with it. */
export type Listener = (beat: Beat) => void | Promise<void>;
