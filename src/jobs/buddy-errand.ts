import { type BuddyNote, readBuddyNote } from "../services/teams/read-buddy-note.ts";
import type { PersonDelivery, SkipReason } from "../stores/deliveries.ts";
import { type DeliveryScene, readDeliveryScene } from "../stores/delivery-scenes.ts";
import type { Errand } from "./errand.ts";
import { isLate, momentOf } from "./gate.ts";
import { directMessageTo, type PersonErrandPorts } from "./person-errand.ts";

/** Asking one buddy to say hello to the other, for whoever composes it. */
export interface BuddyOccasion {
  readonly delivery: PersonDelivery;
  readonly note: BuddyNote;
  /** It comes over 30 minutes after its time. */
  readonly isLate: boolean;
}

export interface BuddyErrandPorts<M> extends Omit<PersonErrandPorts<M>, "compose"> {
  compose(occasion: BuddyOccasion, mark: string): Promise<M>;
}

/** A direct message to a person about their buddy. Null: the person is gone. */
export async function buddyErrand<M>(ports: BuddyErrandPorts<M>, delivery: PersonDelivery): Promise<Errand<M> | null> {
  const { db, clock } = ports;
  const nowMs = clock.nowMs();
  const scene = await readDeliveryScene(db, delivery);
  if (scene === null) return null;
  const note = await readBuddyNote(db, delivery.userId, nowMs);
  const skip = nowMs >= delivery.usefulUntilMs ? "late" : await silence(ports, scene, note);
  return {
    channelId: scene.dmChannelId,
    skip,
    asksToKeep: false,
    async compose(mark) {
      if (note === null) throw new Error("nobody is told of no buddy");
      return ports.compose({ delivery, note, isLate: isLate(delivery, nowMs) }, mark);
    },
    ...directMessageTo(ports, delivery.userId),
  };
}

/** A pause ends every duty in a team too. */
async function silence<M>(
  { db, clock, coached }: BuddyErrandPorts<M>,
  scene: DeliveryScene,
  note: BuddyNote | null,
): Promise<SkipReason | null> {
  if (!scene.isWanted || scene.state === null) return "noConsent";
  if (scene.areDmsClosed) return "dmsClosed";
  if (note === null) return "noBuddy";
  const { standing } = momentOf(scene, await coached(db, scene.state, scene.person.userId), clock.nowMs());
  if (standing.paused !== null) return "paused";
  if (!note.isQuiet) return "buddyActive";
  return note.hadOneThisWeek ? "weekly" : null;
}
