import type { Clock } from "../clock.ts";
import type { Db } from "../db/client.ts";
import { closeDms } from "../services/unasked/close-dms.ts";
import type { PersonDelivery } from "../stores/deliveries.ts";
import { readDeliveryScene } from "../stores/delivery-scenes.ts";
import { saveDmChannel } from "../stores/dm-channels.ts";
import type { CoachedReader } from "./coached-reader.ts";
import type { Errand } from "./errand.ts";
import { type Occasion, verdictOn } from "./gate.ts";
import type { Notifier } from "./notifier.ts";

export interface PersonErrandPorts<M> {
  readonly db: Db;
  readonly clock: Clock;
  readonly notifier: Pick<Notifier<M>, "openDm">;
  readonly coached: CoachedReader;
  /** Writes the message. Its buttons carry `mark`, which is how it is found again, and one of them stops its kind. */
  compose(occasion: Occasion, mark: string): Promise<M>;
}

/** A direct message. Null: the person is gone. */
export async function personErrand<M>(
  ports: PersonErrandPorts<M>,
  delivery: PersonDelivery,
): Promise<Errand<M> | null> {
  const { db, clock, compose } = ports;
  const { userId } = delivery;
  const scene = await readDeliveryScene(db, delivery);
  if (scene === null) return null;
  const coached = scene.state === null ? null : await ports.coached(db, scene.state, userId);
  const verdict = verdictOn(delivery, scene, coached, clock.nowMs());
  return {
    channelId: scene.dmChannelId,
    skip: verdict.kind === "skip" ? verdict.reason : null,
    asksToKeep: verdict.kind === "send" && verdict.occasion.asksToKeep,
    async compose(mark) {
      if (verdict.kind === "skip") throw new Error("a message that is skipped has no words");
      return compose(verdict.occasion, mark);
    },
    ...directMessageTo(ports, userId),
  };
}

/** How a person's direct messages are opened, and what it means that one could not be sent. */
export function directMessageTo<M>(
  { db, clock, notifier }: Pick<PersonErrandPorts<M>, "db" | "clock" | "notifier">,
  userId: string,
): Pick<Errand<M>, "open" | "failed"> {
  return {
    async open(signal) {
      const opening = await notifier.openDm(userId, signal);
      // Kept before the first post, so that whoever tries next can look for it there.
      if (opening.kind === "opened") await saveDmChannel(db, userId, opening.channelId);
      return opening;
    },
    async failed(failure) {
      switch (failure.kind) {
        case "closed":
          await closeDms({ db, clock }, userId, failure.code);
          return { state: "dead", reason: failure.code };
        case "refused":
          return { state: "dead", reason: failure.because };
        case "noSuchChannel":
          await saveDmChannel(db, userId, null);
          return { state: "planned", reason: "the channel is gone" };
        case "noSuchMessage":
        case "archived":
        case "botRemoved":
          return { state: "dead", reason: failure.kind };
        case "noAccess": // seen on channels that worked a moment later
        case "tryAgain":
          return { state: "planned", reason: failure.because };
        default:
          return failure satisfies never;
      }
    },
  };
}
