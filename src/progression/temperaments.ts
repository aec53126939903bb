/**
 * Invented people for trying out a programme. Every number here is invention, chosen so that all rules are met often;
 * nothing is measured on anybody, and the simulator's times say something about a programme only beside each other.
 */

export interface Temperament {
  readonly name: "clean" | "sloppy" | "painful" | "forgetful" | "overEager";
  /** Chance of a session on a day. */
  readonly showsUp: number;
  /** Chance that a set within reach slips anyway. */
  readonly slips: number;
  /** Chances of pain in a set. */
  readonly hurtsSome: number;
  readonly hurtsStop: number;
  /** Chance that a question stays unanswered, and that it is answered a little later. */
  readonly leavesOpen: number;
  readonly answersLater: number;
  /** Chance of doing the prescription instead of the target, of a second session, and of training on a rest day. */
  readonly overreaches: number;
  /** Chance on a day of not coming for weeks. */
  readonly disappears: number;
  /** Chance that the morning after is back to usual. */
  readonly settles: number;
}

export const temperaments: readonly Temperament[] = [
  {
    name: "clean",
    showsUp: 0.75,
    slips: 0.03,
    hurtsSome: 0.003,
    hurtsStop: 0.0005,
    leavesOpen: 0.02,
    answersLater: 0.9,
    overreaches: 0.02,
    disappears: 0.001,
    settles: 0.95,
  },
  {
    name: "sloppy",
    showsUp: 0.5,
    slips: 0.35,
    hurtsSome: 0.02,
    hurtsStop: 0.002,
    leavesOpen: 0.2,
    answersLater: 0.5,
    overreaches: 0.1,
    disappears: 0.003,
    settles: 0.85,
  },
  {
    name: "painful",
    showsUp: 0.6,
    slips: 0.1,
    hurtsSome: 0.12,
    hurtsStop: 0.02,
    leavesOpen: 0.1,
    answersLater: 0.7,
    overreaches: 0.05,
    disappears: 0.002,
    settles: 0.6,
  },
  {
    name: "forgetful",
    showsUp: 0.25,
    slips: 0.1,
    hurtsSome: 0.02,
    hurtsStop: 0.002,
    leavesOpen: 0.6,
    answersLater: 0.3,
    overreaches: 0.05,
    disappears: 0.01,
    settles: 0.9,
  },
  {
    name: "overEager",
    showsUp: 0.95,
    slips: 0.15,
    hurtsSome: 0.05,
    hurtsStop: 0.01,
    leavesOpen: 0.05,
    answersLater: 0.8,
    overreaches: 0.5,
    disappears: 0.001,
    settles: 0.7,
  },
];

export interface Dice {
  /** From 0 up to but not 1. */
  next(): number;
  chance(probability: number): boolean;
}

/** The same seed throws the same dice (mulberry32). */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, chance: (probability) => next() < probability };
}

/** How far somebody is in truth, in positions of the ladder; it grows by training and fades without. */
export class Ability {
  positions = 1;
  #daysOff = 0;

  trained(dice: Dice): void {
    this.#daysOff = 0;
    this.positions += 0.1 + 0.3 * dice.next();
  }

  rested(): void {
    this.#daysOff += 1;
    if (this.#daysOff > 10) this.positions = Math.max(0, this.positions - 0.1);
  }
}
