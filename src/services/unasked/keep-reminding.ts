import { RefusalError } from "../../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { type RemindedKind, readReminders } from "./read-reminders.ts";
import { scheduleMessages } from "./schedule-messages.ts";

/**
 * Wanted as before: asking for it again is a sign of life, which ends the back-off.
 *
 * @throws RefusalError `notStarted`, or `buttonTooOld` when it was stopped meanwhile
 */
export async function keepReminding(ctx: ServiceContext, userId: string, kind: RemindedKind): Promise<void> {
  const { isOn, rule } = (await readReminders(ctx, userId))[kind];
  if (!isOn || rule === null) throw new RefusalError("buttonTooOld", {});
  await scheduleMessages(ctx, userId, kind, rule);
}
