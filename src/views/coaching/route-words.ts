import type { NextRoute } from "../../progression/decision.ts";
import { levelAt, type Position, rungAt, topOf } from "../../progression/position.ts";
import type { Coaching } from "../../services/coaching/read-coaching.ts";
import type { Reader } from "../reader.ts";

/** The nearest way to advance, as a sentence. */
export function routeInWords(
  reader: Reader,
  coaching: Coaching,
  route: NextRoute = coaching.standing.nextRoute,
): string {
  const at = route.kind === "rung" ? route.at : coaching.standing.position;
  return reader.texts.why.route(route, {
    todayOn: coaching.now.on,
    asks: rungInWords(reader, coaching, at),
    opens: opensAfter(coaching, at),
  });
}

/** What leads back up from a step down, whatever has to be waited for or answered before. */
export function wayBackInWords(reader: Reader, coaching: Coaching): string {
  const { nextRoute, position } = coaching.standing;
  const isBefore = passing.includes(nextRoute.kind);
  return routeInWords(reader, coaching, isBefore ? { kind: "rung", at: position, sittings: 1 } : nextRoute);
}

const passing: readonly NextRoute["kind"][] = ["wait", "morningCheck", "screen", "answers", "otherSide"];

/** What a rung asks for, with the person's own load where it is known. */
export function rungInWords(
  { texts: { words } }: Reader,
  { program, standing, person }: Coaching,
  at: Position,
): string {
  const { target } = standing;
  const isOfTarget = target?.position.level === at.level && target.position.rung === at.rung;
  if (!isOfTarget || target.loadKg === null) return words.rungInWords(program, at);
  const { reps } = rungAt(program, at);
  const load = { kg: target.loadKg, unit: person.weightUnit };
  return words.amountInWords({ reps, seconds: null, load, side: levelAt(program, at.level).sides });
}

function opensAfter({ program }: Coaching, { level, rung }: Position): number | null {
  return rung === topOf(program, level) && level < program.levels.length ? level + 1 : null;
}
