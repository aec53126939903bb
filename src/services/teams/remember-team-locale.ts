import { saveTeamsLocale } from "../../stores/teams.ts";
import type { ServiceContext } from "../service-context.ts";

/** Keeps the language of a server, for what its teams' channels are told. */
export async function rememberTeamLocale({ db }: ServiceContext, guildId: string, locale: string): Promise<void> {
  await saveTeamsLocale(db, guildId, locale);
}
