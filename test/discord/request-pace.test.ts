import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RequestPace, requestPace } from "../../src/discord/request-pace.ts";
import { HandDrivenTime } from "./hand-driven-time.ts";

const never = new AbortController().signal;

/** Lets whatever was promised happen. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
}

/** The most that any second beginning with an arrival holds. */
function busiestSecond(arrivalsMs: readonly number[]): number {
  return Math.max(...arrivalsMs.map((from) => arrivalsMs.filter((at) => at >= from && at < from + 1_000).length));
}

interface Trip {
  readonly thereMs: number;
  readonly backMs: number;
}

/** Sends as many as the pace lets go, each with the trip of its number, until `untilMs`. @returns when each arrived */
async function sendUntil(time: HandDrivenTime, pace: RequestPace, trip: (nth: number) => Trip, untilMs: number) {
  const arrivalsMs: number[] = [];
  let sent = 0;
  const sendNext = async (): Promise<void> => {
    const answered = await pace.turn(never);
    const { thereMs, backMs } = trip(sent);
    sent += 1;
    arrivalsMs.push(time.nowMs() + thereMs);
    time.after(thereMs + backMs, answered);
    void sendNext();
  };
  void sendNext();
  await settle();
  while (time.nowMs() < untilMs) {
    time.pass(1);
    await settle();
    for (let more = arrivalsMs.length - 1; more < arrivalsMs.length; more += 1) await settle();
  }
  return arrivalsMs;
}

describe("the pace of requests", () => {
  it("never puts more than a share into any second, however the time that a request takes changes", async () => {
    const trips = fc.array(fc.tuple(fc.integer({ min: 5, max: 400 }), fc.integer({ min: 5, max: 400 })), {
      minLength: 3,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), trips, async (share, longer) => {
        const time = new HandDrivenTime();
        const pace = requestPace(share, time);
        // The first is the quickest there can be; of the others nobody knows anything.
        const trip = (nth: number): Trip => {
          const [thereMs, backMs] = nth === 0 ? [5, 5] : (longer[nth % longer.length] ?? [5, 5]);
          return { thereMs, backMs };
        };
        const arrivalsMs = await sendUntil(time, pace, trip, 5_000);
        expect(busiestSecond(arrivalsMs)).toBeLessThanOrEqual(share);
      }),
      { numRuns: 60 },
    );
  });

  it("holds the whole limit for two processes, each with half of it", async () => {
    const times = [new HandDrivenTime(), new HandDrivenTime()];
    const both: number[] = [];
    for (const [index, time] of times.entries()) {
      // The second one starts in the middle of the first one's second.
      time.pass(index * 490);
      const slowStart = (nth: number): Trip => ({ thereMs: nth < 5 ? 60 : 5, backMs: 5 });
      both.push(...(await sendUntil(time, requestPace(5, time), slowStart, 6_000)));
    }
    expect(busiestSecond(both)).toBeLessThanOrEqual(10);
  });

  it("gives nearly all of the share", async () => {
    const time = new HandDrivenTime();
    const arrivalsMs = await sendUntil(time, requestPace(25, time), () => ({ thereMs: 20, backMs: 20 }), 20_000);
    expect(arrivalsMs.length).toBeGreaterThanOrEqual(25 * 20 * 0.98);
  });

  it("forgets whoever gives up waiting, and loses no place by it", async () => {
    const time = new HandDrivenTime();
    const pace = requestPace(1, time);
    const answered = await pace.turn(never);
    const giveUp = new AbortController();
    const given = pace.turn(giveUp.signal);
    const next = pace.turn(never);
    giveUp.abort(new Error("taken over"));
    await expect(given).rejects.toThrow("taken over");
    await expect(pace.turn(giveUp.signal)).rejects.toThrow("taken over");
    answered();
    time.pass(1_003);
    await expect(next).resolves.toBeTypeOf("function");
  });

  it("stops without a timer left", async () => {
    const time = new HandDrivenTime();
    const pace = requestPace(1, time);
    (await pace.turn(never))();
    expect(time.pending).toBe(1);
    pace.stop();
    expect(time.pending).toBe(0);
  });
});
