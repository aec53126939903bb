import type { Texts } from "../texts/texts.ts";

/** Who reads a view: their buttons carry their id, their words are of their language. */
export interface Reader {
  readonly userId: string;
  readonly texts: Texts;
}
