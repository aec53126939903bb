import { expect, it } from "vitest";
import { realTime } from "../../src/discord/ports.ts";

it("real time moves on, runs what is due, and leaves what was cancelled", async () => {
  const startedMs = realTime.nowMs();
  const ran: string[] = [];
  const cancel = realTime.after(1, () => ran.push("cancelled"));
  cancel();
  await new Promise<void>((resolve) => realTime.after(2, resolve));
  expect(ran).toEqual([]);
  expect(realTime.nowMs()).toBeGreaterThan(startedMs);
});
