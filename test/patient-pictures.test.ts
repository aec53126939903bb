import { setImmediate as turn } from "node:timers/promises";
import { expect, it } from "vitest";
import type { Pictures } from "../src/interactions/pictures.ts";
import { patientPictures } from "../src/patient-pictures.ts";

it("makes pictures a few at a time, and every one of them", async () => {
  let [running, most] = [0, 0];
  const slow: Pictures = {
    async still(draw) {
      running += 1;
      most = Math.max(most, running);
      await turn();
      running -= 1;
      if (draw() === null) throw new Error("nothing to draw");
      return null;
    },
    guidedSet: async () => null,
  };
  const patient = patientPictures(slow, 3);
  const draw = (index: number) => () => (index === 4 ? null : { name: String(index), svg: "", alt: "" });
  const ends = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => patient.still(draw(index))));
  expect(most).toBe(3);
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(19);
});
