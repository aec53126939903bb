import type { Locale } from "discord-api-types/v10";
import type { RefusalCode, RefusalError } from "../errors.ts";
import { en } from "./en.ts";
import type { Texts } from "./texts.ts";

/** English and, by Discord's locale (`de`, `pt-BR`), every other language. */
export type Catalogs = { readonly en: Texts } & { readonly [L in Locale]?: Texts };

/** A new language is a catalog in this directory and a line here. */
export const catalogs: Catalogs = { en };

/** The catalog for a locale of Discord's: its own, else one of the same language, else English. */
export function textsFor(locale: string, among: Catalogs = catalogs): Texts {
  const entries = Object.entries(among);
  const [, found] =
    entries.find(([key]) => key === locale) ?? entries.find(([key]) => languageOf(key) === languageOf(locale)) ?? [];
  return found ?? among.en;
}

function languageOf(locale: string): string {
  return locale.split("-")[0] ?? locale;
}

/** The commands' words: English wherever Discord has no closer language. */
export function commandTexts(among: Catalogs = catalogs) {
  const others = Object.entries(among).filter(([locale]) => locale !== "en");
  return {
    default: among.en.commands,
    byLocale: Object.fromEntries(others.map(([locale, texts]) => [locale, texts.commands])),
  };
}

/** What is said when an interaction ends without the answer that was asked for. */
export const words = {
  refusal: (locale: string, refusal: RefusalError) => sentenceFor(textsFor(locale).refusals, refusal),
  unavailable: (locale: string) => textsFor(locale).trouble.unavailable,
  incident: (locale: string, incidentId: string) => textsFor(locale).trouble.incident(incidentId),
};

/** One refusal as its sentence. */
export function sentenceFor<C extends RefusalCode>(
  refusals: Texts["refusals"],
  { code, params }: Pick<RefusalError<C>, "code" | "params">,
): string {
  return refusals[code](params);
}
