import type { en } from "./en.ts";

/** Every sentence people read, in one language. English is the measure: a catalog with a hole does not compile. */
export type Texts = typeof en;
