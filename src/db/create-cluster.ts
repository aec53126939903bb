import { argv } from "node:process";
import { PGlite } from "@electric-sql/pglite";

const directory = argv[2];
if (directory === undefined) throw new Error("expected the directory of the new cluster");
const cluster = await PGlite.create({ dataDir: directory });
await cluster.close();
