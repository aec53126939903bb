import { drawableName } from "../../pictures/text/drawable-name.ts";

/** What a picture can show of a team's name, which is often that of a channel with an emoji in it; null where that is nothing. */
export function drawnTeamName(name: string | null): string | null {
  return drawableName(name ?? "", "") || null;
}
