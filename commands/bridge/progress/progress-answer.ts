import type { Origin } from "../../../src/interactions/input.ts";
import type { HandlerContext } from "../../../src/interactions/route.ts";
import type { Progress } from "../../../src/services/progress/read-progress.ts";
import { type ProgressView, progressStill } from "../../../src/views/progress/progress-stills.ts";
import { type ProgressFiles, progressBadge, type Sharing } from "../../../src/views/progress/progress-view.ts";
import { readerOf } from "../../reader-of.ts";

/** `USE_EXTERNAL_APPS`: without it Discord shows what an app of somebody's account says to that person only. */
const useExternalApps = 1n << 50n;

export async function progressFiles(
  origin: Origin,
  { pictures }: HandlerContext,
  progress: Progress,
  view: ProgressView,
): Promise<ProgressFiles> {
  const reader = readerOf(origin);
  const [chart, badge] = await Promise.all([
    pictures.still(() => progressStill(reader, progress, view)),
    pictures.still(() => (view === "numbers" ? progressBadge(reader, progress) : null)),
  ]);
  return { chart, badge };
}

/** Whether anybody else would see what is shared from here. */
export function sharingFrom({ place, installedInGuild, memberPermissions }: Origin): Sharing {
  if (place === "botDm") return "nobodyHere";
  const isMuted = place === "guild" && !installedInGuild && ((memberPermissions ?? 0n) & useExternalApps) === 0n;
  return isMuted ? "nobodyHere" : "offered";
}
