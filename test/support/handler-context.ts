import type { Db } from "../../src/db/client.ts";
import type { HandlerContext } from "../../src/interactions/route.ts";

/** For routes that read nothing: no database, a clock that stands still, no pictures, no channels. */
export function aHandlerContext(): HandlerContext {
  return {
    db: {} as Db,
    clock: { nowMs: () => 0 },
    fileOrigins: [],
    channels: { tryPosting: async () => ({ kind: "unknown" }) },
    pictures: { still: async () => null, guidedSet: async () => null },
  };
}
