import type { View } from "./answer.ts";
import type { CommandRoute, UserCommandRoute } from "./define-command.ts";
import type { ComponentRoute } from "./define-component.ts";
import type { FormRoute } from "./define-form.ts";
import type { Origin, Place } from "./input.ts";
import type { HandlerContext } from "./route.ts";

/** A top-level entry of Discord's command list; contexts, installs and permissions exist only there. */
export interface CommandRoot {
  readonly type: "slash" | "user";
  /** `bridge`, or `Cheer` for the menu of a person. */
  readonly name: string;
  readonly places: readonly Place[];
  readonly installs: readonly ("guild" | "user")[];
  /** Permission bits a member needs unless the server says otherwise; absent = everybody. */
  readonly defaultMemberPermissions?: bigint;
}

export type AnyRoute = CommandRoute | UserCommandRoute | ComponentRoute | FormRoute;

/** Everything that people can do with the bot: what `commands/index.ts` exports, the router follows and Discord is told. */
export interface RouteTable {
  readonly roots: readonly CommandRoot[];
  readonly routes: readonly AnyRoute[];
  /** What a person has to be told whatever they did; asked for after every answer they read, and shown to them alone. */
  readonly afterword?: Afterword;
}

/** Null: nothing, as nearly always. */
export type Afterword = (origin: Origin, ctx: HandlerContext) => Promise<View | null>;
