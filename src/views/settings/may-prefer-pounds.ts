import type { Coaching } from "../../services/coaching/read-coaching.ts";

/** Where somebody never chose a unit and their Discord is in American English, pounds are offered; nothing is assumed. */
export function mayPreferPounds({ isUnitTold, locale }: Pick<Coaching["person"], "isUnitTold" | "locale">): boolean {
  return !isUnitTold && locale === "en-US";
}
