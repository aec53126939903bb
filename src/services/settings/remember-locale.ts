import { saveLocale } from "../../stores/people.ts";
import type { ServiceContext } from "../service-context.ts";

/** Keeps the language of somebody's Discord, for what is said to them unasked. Strangers are not kept. */
export async function rememberLocale({ db }: ServiceContext, userId: string, locale: string): Promise<void> {
  await saveLocale(db, userId, locale);
}
