import { defineConfig } from "vitest/config";
import { secondTries } from "./test/support/second-tries.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** How many random histories each guarantee is held against. */
    readonly historiesPerProperty: number;
  }
}

/** `--mode long` is the thorough version of the random tests; a script of its own runs it. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/global-setup.ts"],
    provide: { historiesPerProperty: mode === "long" ? 100_000 : 1_000 },
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 90_000,
    // Real processes, sockets and a browser share CI's machine, which may stand still for seconds. Whatever needed its second
    // try is named at the end. Elsewhere, and for a counterexample, the first failure counts.
    reporters: ["default", secondTries],
    retry: process.env["CI"] === undefined ? 0 : { count: 1, condition: /^(?!Property failed)/ },
  },
}));
