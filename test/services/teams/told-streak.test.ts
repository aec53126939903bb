import { expect, it } from "vitest";
import { streakOn } from "../../../src/habits/streak.ts";
import { logSet } from "../../../src/services/log/log-set.ts";
import { dayRecordOf } from "../../../src/services/progress/day-record-of.ts";
import { toldStreak } from "../../../src/services/teams/told-streak.ts";
import { coachedPeople } from "../../support/coached-people.ts";
import { asks, clean, dayMs } from "../../support/coached-person.ts";

const people = coachedPeople();

it("what a channel hears of a streak does not count a day of rest after pain, as the board does not", async () => {
  const { ctx, userId, clock, coaching } = await people.somebody();
  const trains = (pain: "none" | "stop") => logSet(ctx, asks(userId), { answers: { ...clean, pain } });
  await trains("none");
  expect(toldStreak(await coaching())).toBeNull();
  clock.advance(dayMs);
  await trains("stop");
  clock.advance(2 * dayMs);
  await trains("none");
  const now = await coaching();
  expect(streakOn(dayRecordOf(now), now.now.on).days).toBe(4);
  expect(toldStreak(now)).toBe(3);
});
