import { expect, it } from "vitest";
import { RecentIds } from "../../src/discord/recent-ids.ts";

it("remembers the last so many ids, and forgets the oldest first", () => {
  const ids = new RecentIds(2);
  expect([ids.add("a"), ids.add("b"), ids.add("a"), ids.add("c")]).toEqual([true, true, false, true]);
  expect([ids.add("b"), ids.add("c"), ids.add("a")]).toEqual([false, false, true]);
});
