import type { Control, ControlResult } from "../../protocol.ts";
import type { BotClock } from "../bot-clock.ts";
import { RefusedError } from "../client/refused-error.ts";
import type { Gateway } from "../gateway/gateway.ts";
import type { InteractionBook } from "../interactions/interaction-book.ts";
import type { Faults } from "../rest/faults.ts";
import type { WireLog } from "../wire-log.ts";
import type { World } from "../world/world.ts";
import { changeWorld } from "./change-world.ts";

export interface ControlContext {
  readonly world: World;
  readonly interactions: InteractionBook;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly wire: WireLog;
  readonly botClock: BotClock | null;
}

const nothing: ControlResult = { id: null };

/**
 * Changes the world itself.
 *
 * @throws RefusedError for an id that is nobody's and for a clock that cannot be moved
 */
export async function applyControl(context: ControlContext, control: Control): Promise<ControlResult> {
  switch (control.kind) {
    case "advanceClock":
      return advance(context, control.ms);
    case "advanceClockToNextDue":
      return advanceToNextDue(context);
    case "armFault":
      return { id: context.faults.arm(control.fault) };
    case "disarmFault":
      context.faults.disarm(control.faultId);
      return nothing;
    case "clearFaults":
      context.faults.clear();
      return nothing;
    case "closeGateway":
      context.gateway.interrupt(control.how);
      return nothing;
    case "redeliver": {
      const record = context.interactions.find(control.interactionId);
      if (!record) throw new RefusedError("unknownInteraction", "This interaction is over.");
      context.interactions.redeliver(record);
      return nothing;
    }
    case "clearWire":
      context.wire.clear();
      return nothing;
    default:
      return changeWorld(context.world, control);
  }
}

/** The bot's clock goes first: when it refuses, neither has moved. */
async function advance({ world, botClock }: ControlContext, ms: number): Promise<ControlResult> {
  if (botClock) {
    await botClock.advance(ms).catch((error: unknown) => {
      throw new RefusedError("botClock", `The bot's clock did not move: ${String(error)}`);
    });
  }
  world.clock.advance(ms);
  world.tell({ kind: "clock" });
  return nothing;
}

async function advanceToNextDue(context: ControlContext): Promise<ControlResult> {
  if (!context.botClock) throw new RefusedError("noBotClock", "No clock address is configured.");
  const state = await context.botClock.read().catch((error: unknown) => {
    throw new RefusedError("botClock", `The bot's clock did not answer: ${String(error)}`);
  });
  if (state.nextDueAtMs === null) throw new RefusedError("nothingDue", "The bot has nothing planned.");
  return advance(context, Math.max(1, Math.ceil(state.nextDueAtMs - state.nowMs)));
}
