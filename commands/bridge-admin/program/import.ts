import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { previewImport } from "../../../src/services/programs/import-program.ts";
import { programIssuesView, programTryoutView } from "../../../src/views/programs/program-import-views.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { administeredServer } from "../administered-server.ts";

export const programImportDefinition = command({
  path: ["bridge-admin", "program", "import"],
  options: { file: { type: "attachment", required: true } },
});

/** Tries the file out and shows what came of it; nothing is stored before somebody says so. */
export const programImportCommand = defineCommand(programImportDefinition, {
  answer: privately,
  async handle(input, ctx, signal) {
    const reader = readerOf(input);
    const preview = await previewImport(ctx, administeredServer(input), input.options.file, signal);
    if (preview.kind === "issues") return { kind: "view", view: programIssuesView(reader, preview.issues) };
    return { kind: "view", view: programTryoutView(reader, preview.program, preview.tryout) };
  },
});
