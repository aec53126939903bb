import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { chooseProgram } from "../../../src/services/programs/choose-program.ts";
import { programUsedView } from "../../../src/views/programs/program-list-view.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { administeredServer } from "../administered-server.ts";
import { suggestProgram } from "./suggest-program.ts";

export const programUseDefinition = command({
  path: ["bridge-admin", "program", "use"],
  options: { program: { type: "string", required: true, maxLength: 100, suggest: true } },
});

export const programUseCommand = defineCommand(programUseDefinition, {
  answer: privately,
  async handle(input, ctx) {
    const program = await chooseProgram(ctx, administeredServer(input), input.options.program);
    return { kind: "view", view: programUsedView(readerOf(input), program) };
  },
  suggest: { program: suggestProgram },
});
