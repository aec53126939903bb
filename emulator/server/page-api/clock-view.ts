import type { Clock } from "../../protocol.ts";
import type { BotClock } from "../bot-clock.ts";
import type { World } from "../world/world.ts";

/** Both clocks; the bot is asked for its own where that is configured. Never rejects. */
export async function clockView(world: World, botClock: BotClock | null): Promise<Clock> {
  const base = { nowMs: world.clock.nowMs, shiftedByMs: world.clock.shiftedByMs, botConfigured: botClock !== null };
  if (!botClock) return { ...base, bot: null, botError: null };
  try {
    return { ...base, bot: await botClock.read(), botError: null };
  } catch (error) {
    return { ...base, bot: null, botError: String(error) };
  }
}
