import { RefusalError } from "../../../src/errors.ts";
import type { ComponentInput } from "../../../src/interactions/input.ts";
import type { HandlerContext } from "../../../src/interactions/route.ts";
import { answerDelivery } from "../../../src/services/unasked/answer-delivery.ts";
import { deliveryIdFrom } from "../../../src/services/unasked/delivery-id.ts";
import type { Unasked } from "../../../src/views/unasked/unasked.ts";

export type Answered = Pick<Unasked, "mark" | "kind" | "on">;

/** Notes that a message was answered, which ends every back-off. @throws RefusalError `buttonTooOld` */
export async function answered(
  { args, userId }: ComponentInput<{ mark: string }>,
  ctx: HandlerContext,
): Promise<Answered> {
  const { kind, on } = await answerDelivery(ctx, userId, deliveryIdOf(args));
  // These have buttons of their own.
  if (kind === "buddy" || kind === "knock") throw new RefusalError("buttonTooOld", {});
  return { mark: args.mark, kind, on };
}

/** The delivery that a button carries. @throws RefusalError `buttonTooOld` */
export function deliveryIdOf({ mark }: { readonly mark: string }): string {
  const id = deliveryIdFrom(mark);
  if (id === null) throw new RefusalError("buttonTooOld", {});
  return id;
}
