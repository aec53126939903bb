import type { Action, Control, ControlResult, Outcome } from "../../protocol.ts";
import type { Uploads } from "../client/uploads.ts";
import type { InteractionBook } from "../interactions/interaction-book.ts";
import type { World } from "../world/world.ts";

/** What the people of a world act on. */
export interface Stage {
  readonly world: World;
  readonly interactions: InteractionBook;
  readonly uploads: Uploads;
  /** Does what a person does. @throws RefusedError */
  perform(action: Action): Promise<Outcome>;
  /** Does what the person at the keyboard does to the world. @throws RefusedError */
  control(control: Control): Promise<ControlResult>;
  /** Resolves as soon as this holds, looking again whenever anything happens. */
  until(holds: () => boolean): Promise<void>;
}
