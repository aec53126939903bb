import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { knownPrograms } from "../../../src/services/programs/known-programs.ts";
import { programListView } from "../../../src/views/programs/program-list-view.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { administeredServer } from "../administered-server.ts";

export const programListDefinition = command({ path: ["bridge-admin", "program", "list"], options: {} });

export const programListCommand = defineCommand(programListDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const known = await knownPrograms(ctx.db, administeredServer(input));
    return { kind: "view", view: programListView(readerOf(input), known) };
  },
});
