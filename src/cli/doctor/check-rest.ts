import type { Db } from "../../db/client.ts";
import { parseProgram } from "../../progression/program.ts";
import { storedPrograms } from "../../stores/programs.ts";
import { countSuspendedTeams } from "../../stores/teams.ts";
import { textsFor } from "../../texts/texts-for.ts";
import { counted, type Finding, finding, instant } from "./finding.ts";

/** A try-out clock has no business with people on real Discord. */
export function checkClock(shiftMs: number, isTryOut: boolean): Finding {
  const topic = "clock";
  const data = { shiftMs };
  if (shiftMs === 0) return finding({ topic, standing: "ok", says: "runs with this machine's", data });
  const days = Math.round(shiftMs / 8_640_000) / 10;
  return finding({
    topic,
    standing: isTryOut ? "note" : "wrong",
    says: `the try-out clock runs ${counted(days, "day")} ahead`,
    todo: isTryOut
      ? null
      : "Stop all processes and empty the table clock_shift: until then everything comes too early.",
    data,
  });
}

export async function checkTeams(db: Db): Promise<Finding> {
  const suspended = await countSuspendedTeams(db);
  const teams = suspended.reduce((sum, group) => sum + group.teams, 0);
  return finding({
    topic: "team boards",
    standing: teams === 0 ? "ok" : "note",
    says: teams === 0 ? "none suspended" : `${counted(teams, "team")} suspended`,
    todo:
      teams === 0 ? null : "An admin of the server is told at their next command; setting the team up again ends it.",
    details: suspended.map(({ because, teams: number, sinceMs }) => {
      return `${number} × ${because}${sinceMs === null ? "" : `, since ${instant(sinceMs)}`}`;
    }),
    data: { suspended },
  });
}

/** A programme that cannot be read stops everybody who is enrolled in it. */
export async function checkPrograms(db: Db): Promise<Finding> {
  const { expectation } = textsFor("en").programs;
  const stored = await storedPrograms(db);
  const wrong = stored.flatMap(({ key, version, document }) => {
    const read = parseProgram(document);
    return read.ok ? [] : [{ key, version, issues: read.issues }];
  });
  const topic = "programmes";
  if (wrong.length === 0)
    return finding({ topic, standing: "ok", says: `${stored.length} stored, all valid`, data: {} });
  return finding({
    ...{ topic, standing: "wrong", says: `${wrong.length} of ${stored.length} not valid` },
    todo: "Restore the document from a backup, or from the file that was imported: whoever is enrolled in it gets no answers.",
    details: wrong.map(({ key, version, issues: [first] }) => {
      const place = first === undefined ? "" : `: ${first.path}: expected ${expectation(first.expected)}`;
      return `${key} version ${version}${place}`;
    }),
    data: { wrong },
  });
}

/** What this command leaves to another one, because it takes a while. */
export function auditNotRun(): Finding {
  return finding({
    ...{ topic: "everybody's log", standing: "ok", says: "was not looked at" },
    todo: "npm run audit folds it anew and names what differs.",
  });
}
