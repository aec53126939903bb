import { channelTexts } from "../commands/bridge/team/channel-texts.ts";
import { boardMessage, buddyMessage, knockMessage, recapMessage } from "../commands/bridge/team/team-messages.ts";
import type { View } from "./interactions/answer.ts";
import type { Pictures } from "./interactions/pictures.ts";
import type { BoardPorts } from "./jobs/board-keeper.ts";
import type { DeliveryPorts } from "./jobs/deliver.ts";
import { readCoaching } from "./services/coaching/read-coaching.ts";
import type { ServiceContext } from "./services/service-context.ts";
import { findLocale } from "./stores/people.ts";
import { type Catalogs, catalogs, textsFor } from "./texts/texts-for.ts";
import type { Unasked } from "./views/unasked/unasked.ts";
import { unaskedStill, unaskedView } from "./views/unasked/unasked-view.ts";

/** Writes what is said unasked, as the worker asks for it. */
export function unaskedComposer(
  services: ServiceContext,
  pictures: Pictures,
  among: Catalogs = catalogs,
): DeliveryPorts<View>["compose"] {
  const { db, clock } = services;
  const ctx = { ...services, pictures };
  return async (occasion, mark) => {
    if ("team" in occasion) {
      const { team, delivery, isLate } = occasion;
      const recap = { teamId: team.id, on: delivery.on, isLate };
      return recapMessage(ctx, recap, mark, channelTexts(team, among));
    }
    const { userId } = occasion.delivery;
    if ("knocksAt" in occasion) return knockMessage(userId, mark, channelTexts(occasion.knocksAt, among));
    const reader = { userId, texts: textsFor((await findLocale(db, userId)) ?? "en", among) };
    if ("note" in occasion) return buddyMessage(ctx, reader, occasion.delivery.on, mark);
    const { delivery, standing, isLate, newPace, asksToKeep } = occasion;
    const { kind, on, dueAtMs, ordinal } = delivery;
    if (kind === "buddy" || kind === "knock") throw new Error(`a ${kind} has an occasion of its own`);
    // What was judged is what is told, whatever the person does in between.
    const coaching = { ...(await readCoaching(db, userId, clock.nowMs())), standing };
    const unasked: Unasked = { mark, kind, on, dueAtMs, isSnoozed: ordinal > 0, isLate, newPace, asksToKeep };
    const thumbnail = await pictures.still(() => unaskedStill(reader, coaching, unasked));
    return unaskedView(reader, coaching, unasked, thumbnail);
  };
}

/** Writes the board of a team's day, as its keeper asks for it. */
export function boardComposer(pictures: Pictures, among: Catalogs = catalogs): BoardPorts<View>["composeBoard"] {
  return (board, mark) => boardMessage({ pictures }, board, mark, channelTexts(board.team, among));
}
