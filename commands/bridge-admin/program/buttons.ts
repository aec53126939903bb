import { RefusalError } from "../../../src/errors.ts";
import { defineButton } from "../../../src/interactions/define-component.ts";
import { chooseProgram } from "../../../src/services/programs/choose-program.ts";
import { confirmImport } from "../../../src/services/programs/import-program.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { programAddedView, programDroppedView } from "../../../src/views/programs/program-import-views.ts";
import { programUsedView } from "../../../src/views/programs/program-list-view.ts";
import { inPlace } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { administeredServer } from "../administered-server.ts";

/** The file is read again from the message that shows what came of it, so that nothing is kept in between. */
const add = defineButton(ids.programAdd, {
  answer: inPlace,
  async handle(input, ctx, signal) {
    const [file] = input.messageFiles;
    if (file === undefined) throw new RefusalError("buttonTooOld", {});
    const program = await confirmImport(ctx, administeredServer(input), file, signal);
    return { kind: "view", view: programAddedView(readerOf(input), program) };
  },
});

const drop = defineButton(ids.programDrop, {
  answer: inPlace,
  handle: async (input) => ({ kind: "view", view: programDroppedView(readerOf(input)) }),
});

const use = defineButton(ids.programUse, {
  answer: inPlace,
  async handle(input, ctx) {
    const { key, version } = input.args;
    const program = await chooseProgram(ctx, administeredServer(input), `${key}@${version}`);
    return { kind: "view", view: programUsedView(readerOf(input), program) };
  },
});

export const programButtons = [add, drop, use];
