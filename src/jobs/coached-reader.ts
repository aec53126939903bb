import type { Db } from "../db/client.ts";
import { ruleVersion } from "../progression/ledger.ts";
import type { Program } from "../progression/program.ts";
import type { State } from "../progression/state.ts";
import { readCoaching } from "../services/coaching/read-coaching.ts";
import { getProgram } from "../stores/programs.ts";
import type { Coached } from "./gate.ts";

/** The state a person's stored one stands for, and the programme in force. */
export type CoachedReader = (db: Db, stored: State, userId: string) => Promise<Coached>;

/** Keeps the programmes: a version never changes. A state that older rules folded is folded anew. */
export function coachedReader(): CoachedReader {
  const programs = new Map<string, Program>();
  return async (db, stored, userId) => {
    // Only the standing depends on the time, and it is not asked for.
    const state = stored.ruleVersion === ruleVersion ? stored : (await readCoaching(db, userId, 0)).fold.state;
    const ref = state.current.program;
    const name = `${ref.key} ${ref.version}`;
    const program = programs.get(name) ?? (await getProgram(db, ref));
    programs.set(name, program);
    return { state, program };
  };
}
