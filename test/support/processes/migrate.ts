// Brings the database of the first argument up to date, as a starting process does.
import { argv } from "node:process";
import { openPostgres } from "../../../src/db/open-postgres.ts";

const database = openPostgres({ url: String(argv[2]) });
await database.migrate();
await database.close();
