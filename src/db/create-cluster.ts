import { rmSync } from "node:fs";
import { argv, ppid } from "node:process";
import { PGlite } from "@electric-sql/pglite";

const directory = argv[2];
if (directory === undefined) throw new Error("expected the directory of the new cluster");
const parent = ppid;
const cluster = await PGlite.create({ dataDir: directory });
await cluster.close();
// Nobody is left to give the cluster its name.
if (process.ppid !== parent) rmSync(directory, { recursive: true, force: true });
