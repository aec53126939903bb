import type { LiveSet } from "../../services/log/live-sets.ts";
import { menu } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";

/** What may be added to a logged set and decides nothing by itself: the values of the menu. */
export const detailValues = {
  "mirror-yes": { mirror: true },
  "mirror-no": { mirror: false },
  "felt-glutes": { felt: "glutes" },
  "felt-hamstrings": { felt: "hamstrings" },
  "felt-back": { felt: "back" },
  "felt-unsure": { felt: "unsure" },
} as const;

/** A menu of what was not said about the set yet; null when all was. */
export function detailMenu({ userId, texts: { log } }: Reader, set: LiveSet) {
  const { mirror, felt } = log.details;
  const options = [
    ...(set.entry.mirror === undefined ? [option("mirror-yes", mirror.yes), option("mirror-no", mirror.no)] : []),
    ...(set.entry.felt === undefined
      ? [
          option("felt-glutes", felt.glutes),
          option("felt-hamstrings", felt.hamstrings),
          option("felt-back", felt.back),
          option("felt-unsure", felt.unsure),
        ]
      : []),
  ];
  return options.length === 0
    ? null
    : menu(ids.detail.encode(userId, { seq: set.seq }), log.detailPlaceholder, options);
}

function option(value: keyof typeof detailValues, label: string) {
  return { value, label };
}
