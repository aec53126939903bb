import type { SuggestInput } from "../../../src/interactions/input.ts";
import type { Choice, HandlerContext } from "../../../src/interactions/route.ts";
import { knownPrograms } from "../../../src/services/programs/known-programs.ts";
import { textsFor } from "../../../src/texts/texts-for.ts";
import { administeredServer } from "../administered-server.ts";

/** The programmes of the server whose title or key has in it what was typed. */
export async function suggestProgram(input: SuggestInput, ctx: HandlerContext): Promise<readonly Choice[]> {
  const { programs } = textsFor(input.locale);
  const known = await knownPrograms(ctx.db, administeredServer(input));
  return known
    .map(({ program: { title, key, version } }) => ({
      name: programs.suggestion(title.slice(0, 50), key, version),
      value: `${key}@${version}`,
    }))
    .filter(({ name }) => name.toLowerCase().includes(input.typed.trim().toLowerCase()));
}
