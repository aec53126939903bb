import type { Reporter, TestModule } from "vitest/node";

/** Names the tests that passed only at a second try: each is a race worth finding. */
export const secondTries: Reporter = {
  onTestRunEnd(modules) {
    const names = modules.flatMap(namesOf);
    if (names.length > 0) console.log(["Passed only at a second try:", ...names].join("\n  "));
  },
};

function namesOf(module: TestModule): readonly string[] {
  return [...module.children.allTests("passed")]
    .filter((test) => test.diagnostic()?.flaky === true)
    .map((test) => `${module.relativeModuleId}: ${test.fullName}`);
}
