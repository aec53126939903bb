import type { Leg } from "../figure/pose.ts";
import { point } from "../figure/vector.ts";

/** Both feet flat on the floor, a hand's width apart in depth. */
export const feet: { readonly near: Leg; readonly far: Leg } = {
  near: { by: "ankle", ankle: point(0, -14), knee: "forward", foot: 0 },
  far: { by: "ankle", ankle: point(12, -15), knee: "forward", foot: 0 },
};

/** Hips of somebody standing tall: just short of locked knees. */
export const tallHip = point(-1, -222);
