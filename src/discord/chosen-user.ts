import type { APIUser } from "discord-api-types/v10";
import type { ChosenUser } from "../interactions/input.ts";

export function chosenUser(user: APIUser, nick: string | null | undefined): ChosenUser {
  return { id: user.id, displayName: shownName(user, nick), isBot: user.bot ?? false };
}

/** The name that people see where the interaction happened. */
export function shownName(user: APIUser, nick: string | null | undefined): string {
  return nick ?? user.global_name ?? user.username;
}
