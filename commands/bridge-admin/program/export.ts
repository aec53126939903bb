import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { exportProgram } from "../../../src/services/programs/export-program.ts";
import { programExportView } from "../../../src/views/programs/program-file.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { administeredServer } from "../administered-server.ts";
import { suggestProgram } from "./suggest-program.ts";

export const programExportDefinition = command({
  path: ["bridge-admin", "program", "export"],
  options: { program: { type: "string", maxLength: 100, suggest: true } },
});

export const programExportCommand = defineCommand(programExportDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const program = await exportProgram(ctx, administeredServer(input), input.options.program ?? null);
    return { kind: "view", view: programExportView(readerOf(input), program) };
  },
  suggest: { program: suggestProgram },
});
