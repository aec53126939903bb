import { afterAll, beforeAll } from "vitest";
import type { Db } from "../../src/db/client.ts";
import { type Coaching, readCoaching } from "../../src/services/coaching/read-coaching.ts";
import { type LiveSet, liveSets } from "../../src/services/log/live-sets.ts";
import { logSet } from "../../src/services/log/log-set.ts";
import type { ServiceContext } from "../../src/services/service-context.ts";
import { aClock, aContext, aStartedPerson, asks, clean, dayMs, type TestClock } from "./coached-person.ts";
import { aPostgresDatabase, type TestDatabase } from "./database.ts";

/** Somebody who finished the start, with a clock of their own and what tests ask about them. */
export interface CoachedPerson {
  readonly ctx: ServiceContext;
  readonly clock: TestClock;
  readonly userId: string;
  coaching(): Promise<Coaching>;
  /** The state version of which a confirmation says that it was seen. */
  version(): Promise<number>;
  sets(): Promise<readonly LiveSet[]>;
}

export interface CoachedPeople {
  db(): Db;
  /** At level 1, nothing logged. */
  somebody(): Promise<CoachedPerson>;
  /** Passed level 1 in one set; it is the next day. */
  somebodyOnLevel2(): Promise<CoachedPerson>;
}

/** One database for a test file, and as many people in it as the tests want. */
export function coachedPeople(): CoachedPeople {
  let database: TestDatabase;
  let people = 0;
  beforeAll(async () => {
    database = await aPostgresDatabase();
  });
  afterAll(() => database.close());

  async function somebody(): Promise<CoachedPerson> {
    people += 1;
    const clock = aClock();
    const ctx = await aContext(database.db, clock);
    const userId = await aStartedPerson(ctx, String(people));
    const coaching = () => readCoaching(ctx.db, userId, clock.nowMs());
    return {
      ctx,
      clock,
      userId,
      coaching,
      version: async () => (await coaching()).enrollment.stateVersion,
      sets: async () => liveSets((await coaching()).facts),
    };
  }

  return {
    db: () => database.db,
    somebody,
    async somebodyOnLevel2() {
      const person = await somebody();
      await logSet(person.ctx, asks(person.userId), { reps: 10, seconds: 10, answers: clean });
      person.clock.advance(dayMs);
      return person;
    },
  };
}
