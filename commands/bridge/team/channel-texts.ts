import type { Joined } from "../../../src/services/teams/join-team.ts";
import type { Texts } from "../../../src/texts/texts.ts";
import { type Catalogs, catalogs, textsFor } from "../../../src/texts/texts-for.ts";

/** What everybody in a team's channel reads is in the language of their server, whoever caused it. */
export function channelTexts({ locale }: Pick<Joined["team"], "locale">, among: Catalogs = catalogs): Texts {
  return textsFor(locale, among);
}
