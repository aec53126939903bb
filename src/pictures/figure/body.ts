/** Lengths and widths of the figure in its world's units; about seven heads tall, close to adult segment shares (Winter 2009). */
export const BODY = {
  headHalfWidth: 25,
  headHalfHeight: 29,
  neck: 20,
  torso: 120,
  upperArm: 70,
  forearm: 64,
  hand: 15,
  thigh: 108,
  shin: 102,
  forefoot: 38,
  /** From the ankle's middle down to the underside of the shoe. */
  ankleHeight: 14,
  shoulderRadius: 16,
  hipRadius: 28,
  kneeRadius: 17,
} as const;

/** Height of a mat's surface over the floor. */
export const MAT_HEIGHT = 8;
