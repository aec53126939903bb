import type { Afterword } from "../src/interactions/route-table.ts";
import { reopenDms } from "../src/services/reopen-dms.ts";
import { dmsWereClosedView } from "../src/views/closed-dms-view.ts";
import { readerOf } from "./reader-of.ts";

/** Somebody whose direct messages were closed is told so once, whatever they came for. */
export const afterword: Afterword = async (origin, ctx) => {
  const closed = await reopenDms(ctx, origin.userId);
  return closed === null ? null : dmsWereClosedView(readerOf(origin), closed);
};
