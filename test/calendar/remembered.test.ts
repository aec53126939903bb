import { expect, test, vi } from "vitest";
import { remembered } from "../../src/calendar/remembered.ts";

test("makes the value of a key once", () => {
  const make = vi.fn(() => ({}));
  const values = remembered<object>(2);
  expect(values("a", make)).toBe(values("a", make));
  expect(make).toHaveBeenCalledTimes(1);
});

test("never keeps more than its limit", () => {
  const make = vi.fn(() => ({}));
  const values = remembered<object>(2);
  for (const key of ["a", "b", "c", "a"]) values(key, make);
  expect(make).toHaveBeenCalledTimes(4);
});
