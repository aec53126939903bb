// Greets one person after the other in the embedded database of the first argument, and prints each number once it is stored.
import { argv, stdout } from "node:process";
import { openEmbedded } from "../../../src/db/open-embedded.ts";
import { ensurePerson } from "../../../src/stores/people.ts";

const database = await openEmbedded(String(argv[2]));
await database.migrate();
for (let number = Number(argv[3]); ; number += 1) {
  await ensurePerson(database.db, String(number), 0);
  stdout.write(`${number}\n`);
}
