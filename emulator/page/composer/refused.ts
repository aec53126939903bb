import { RefusedError } from "../state/local-api.ts";

/** Why a line was not sent; `field` names the option it is about. */
export type Refused = { readonly message: string; readonly field: string | null };

export function inWords(error: unknown): Refused {
  if (error instanceof RefusedError) return { message: error.message, field: error.field };
  return { message: error instanceof Error ? error.message : "The local Discord did not answer.", field: null };
}
