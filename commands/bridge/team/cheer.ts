import { command, defineCommand, defineUserCommand } from "../../../src/interactions/define-command.ts";
import { privately } from "../../answers.ts";
import { cheerReply } from "./cheer-reply.ts";

export const teamCheerDefinition = command({
  path: ["bridge", "team", "cheer"],
  options: { member: { type: "user", required: true } },
});

export const teamCheerCommand = defineCommand(teamCheerDefinition, {
  answer: privately,
  handle: (input, ctx) => cheerReply(input, ctx, input.options.member.id),
});

/** From the menu of a person. */
export const cheerUserCommand = defineUserCommand("Cheer", {
  answer: privately,
  handle: (input, ctx) => cheerReply(input, ctx, input.target.id),
});
