import type { Db } from "../../src/db/client.ts";
import type { HandlerContext } from "../../src/interactions/route.ts";

/** For routes that read nothing: no database, a clock that stands still, no pictures. */
export function aHandlerContext(): HandlerContext {
  return {
    db: {} as Db,
    clock: { nowMs: () => 0 },
    fileOrigins: [],
    pictures: { still: async () => null, guidedSet: async () => null },
  };
}
