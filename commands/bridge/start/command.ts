import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { greetPerson } from "../../../src/services/greet-person.ts";
import { startStep } from "../../../src/views/start-step.ts";
import { privately } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { serverOf } from "../../server-of.ts";

export const startDefinition = command({ path: ["bridge", "start"], options: {} });

/** The next step that is still open; somebody who finished them all gets today's session. */
export const startCommand = defineCommand(startDefinition, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: startStep(readerOf(input), await greetPerson(ctx, input.userId, serverOf(input))) };
  },
});
