import { command, defineCommand } from "../../../src/interactions/define-command.ts";
import { greetPerson } from "../../../src/services/start/greet-person.ts";
import { privately } from "../../answers.ts";
import { serverOf } from "../../server-of.ts";
import { startAnswer } from "../../session-answer.ts";

export const startDefinition = command({ path: ["bridge", "start"], options: {} });

/** The next step that is still open; somebody who finished them all gets today's session. */
export const startCommand = defineCommand(startDefinition, {
  answer: privately,
  async handle(input, ctx) {
    return { kind: "view", view: await startAnswer(input, ctx, await greetPerson(ctx, input.userId, serverOf(input))) };
  },
});
