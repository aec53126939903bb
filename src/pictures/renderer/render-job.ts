import type { FittedSet } from "../guided-set/spec.ts";

/** What the worker is asked for. */
export type RenderJob =
  | { readonly kind: "png"; readonly svg: string }
  | { readonly kind: "guidedSet"; readonly set: FittedSet };

export type RenderResult =
  | { readonly kind: "done"; readonly bytes: Uint8Array }
  | { readonly kind: "failed"; readonly reason: string };

/** A picture was not made. Never shown to a person: the reply goes out without it. */
export class RenderError extends Error {
  override readonly name = "RenderError";
}
