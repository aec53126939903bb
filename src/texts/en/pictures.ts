import type { Rung } from "../../progression/program.ts";
import type { FaultText, GuidedText, MomentText, PoseText } from "../picture-text.ts";
import { amountShort } from "./words.ts";

/** Keeps the keys of a record and holds its values to their type. */
const pose = (text: PoseText) => text;
const moment = (text: MomentText) => text;
const fault = (text: FaultText) => text;
const guided = (text: GuidedText) => text;

const otherSide = { left: "right", right: "left" } as const;

/** By exercise key. */
const poses = {
  "glute-bridge": pose({
    title: () => "Bridge + Brace",
    cues: [
      { title: "Brace lightly", detail: "and keep breathing" },
      { title: "Squeeze the glutes", detail: "not the lower back" },
      { title: "Push the heels", detail: "shins stay upright" },
    ],
    tip: "Shoulders stay down. Hips in line with trunk and thighs.",
    alt: () => "Bridge: on the back, feet flat, hips lifted until shoulders, hips and knees are in line.",
  }),
  "single-leg-bridge": pose({
    title: (side) => `Single-leg bridge · ${side}`,
    cues: [
      { title: "Hips stay level", detail: "no tilt to the free side" },
      { title: "This glute only", detail: "the other one watches" },
      { title: "Thigh beside thigh", detail: "free leg long and quiet" },
    ],
    tip: "Cramp at the back of the thigh? Bring the heel closer.",
    alt: (side) =>
      `Single-leg bridge: ${side} foot on the floor, hips lifted, ${otherSide[side]} leg straight in line with the trunk.`,
  }),
  "ball-roll-out": pose({
    title: () => "Ball roll-out",
    cues: [
      { title: "Hips lead", detail: "forward, with the ball" },
      { title: "Ribs to hips", detail: "long spine, no sag" },
      { title: "Forearms on ball", detail: "breathe at the far end" },
    ],
    tip: "Only as far as the belly stays firm. No ball? A wall works.",
    alt: () => "Roll-out: kneeling, forearms on a ball, body in one line from knees to shoulders.",
  }),
  "kettlebell-deadlift": pose({
    title: () => "Kettlebell deadlift",
    cues: [
      { title: "Long flat back", detail: "chest proud, light brace" },
      { title: "Hips back", detail: "shut a door with them" },
      { title: "Arms are ropes", detail: "bell between the feet" },
    ],
    tip: "Finish tall with the glutes. Crisp beats heavy.",
    alt: () =>
      "Deadlift: hinging at the hips with a flat back, hands on a kettlebell between the feet; then standing tall.",
  }),
  "kettlebell-swing": pose({
    title: () => "Kettlebell swing",
    cues: [
      { title: "Snap the hips", detail: "glutes throw the bell" },
      { title: "Arms just steer", detail: "chest height is plenty" },
      { title: "Stand tall, brace", detail: "no leaning back" },
    ],
    tip: "A hinge, not a squat. Put it down when the snap is gone.",
    alt: () =>
      "Swing: from a hinge with the kettlebell behind the thighs to standing tall, arms floating at chest height.",
  }),
};

const moments = {
  hipFlexorStretch: moment({
    title: "Reset: open the hip",
    cues: [
      { title: "Stretch is here", detail: "front of this hip" },
      { title: "Squeeze this side", detail: "tuck the tail under" },
      { title: "Trunk stays tall", detail: "no arch, breathe out" },
    ],
    tip: "30 seconds before the set, each side. A pull, never a pinch.",
    alt: "Hip-flexor stretch: kneeling on one knee, hips forward, trunk upright.",
  }),
  seatedSqueeze: moment({
    title: "Five slow squeezes",
    cues: [
      { title: "Squeeze, hold three", detail: "then let go, five times" },
      { title: "Sit tall", detail: "light brace, breathe" },
      { title: "Heels push down", detail: "toes stay soft" },
    ],
    tip: "Nobody in the meeting will know.",
    alt: "Sitting tall on a chair and squeezing the glutes.",
  }),
};

const faults = {
  archedBack: fault({
    title: "The glutes lift, not the back",
    right: { title: "Like this", detail: "one line from shoulder to knee" },
    fault: { title: "Not like this", detail: "ribs up, lower back arched" },
    alt: "Left: a bridge with shoulder, hip and knee in line. Right: the same with an arched lower back.",
  }),
  droppedPelvis: fault({
    title: "Both hip bones at one height",
    right: { title: "Like this", detail: "seen from the feet: hips level" },
    fault: { title: "Not like this", detail: "the free side drops" },
    alt: "Seen from the feet. Left: a level pelvis. Right: the pelvis drops on the side of the free leg.",
  }),
  heldBreath: fault({
    title: "Breathe at the far end",
    right: { title: "Like this", detail: "long, easy breath out" },
    fault: { title: "Not like this", detail: "breath held, face pressed" },
    alt: "Left: breathing out at the far end of a roll-out. Right: holding the breath with full cheeks.",
  }),
  roundedBack: fault({
    title: "A long flat back",
    right: { title: "Like this", detail: "hips back, chest proud" },
    fault: { title: "Not like this", detail: "back rounded, head hanging" },
    alt: "Left: a deadlift with a flat back. Right: the same with a rounded back.",
  }),
  squattedSwing: fault({
    title: "A hinge, not a squat",
    right: { title: "Like this", detail: "hips back, bell high behind" },
    fault: { title: "Not like this", detail: "knees forward, hips down" },
    alt: "Left: a swing that hinges at the hips. Right: a swing that squats with the knees forward.",
  }),
};

const inGuided = { ready: "Get ready", hold: "Hold", rest: "Breathe", done: "Done" };
const counted = (what: string, amount: string) => `A guided set of ${what}, counted in real time: ${amount}.`;

/** By exercise key. */
const guidedSets = {
  "glute-bridge": guided({
    ...{ ...inGuided, there: "Lift", back: "Lower" },
    title: () => "Bridge + Brace",
    alt: (_, amount) => counted("bridges", amount),
  }),
  "single-leg-bridge": guided({
    ...{ ...inGuided, there: "Lift", back: "Lower" },
    title: (side) => `Single-leg bridge · ${side}`,
    alt: (side, amount) => counted(`single-leg bridges with the ${side} foot on the floor`, amount),
  }),
  "ball-roll-out": guided({
    ...{ ...inGuided, there: "Roll out", back: "Roll back" },
    title: () => "Ball roll-out",
    alt: (_, amount) => counted("roll-outs", amount),
  }),
  "kettlebell-deadlift": guided({
    ...{ ...inGuided, there: "Stand", hold: "Squeeze", back: "Lower", rest: "Brace" },
    title: () => "Kettlebell deadlift",
    alt: (_, amount) => counted("deadlifts", amount),
  }),
  "kettlebell-swing": guided({
    ...{ ...inGuided, there: "Snap", back: "Float" },
    title: () => "Kettlebell swing",
    alt: (_, amount) => counted("swings", amount),
  }),
};

/** Everything that is drawn in words, by what is drawn. */
export const pictures = {
  poses,
  moments,
  faults,
  guidedSets,
  level: (level: number) => `Level ${level}`,
  /** What the last rung of a level asks: "10 × 10 s each side", "20 × 30 % of body weight". */
  lastRung: (rung: Rung, sides: "both" | "each") =>
    "seconds" in rung
      ? amountShort({ reps: rung.reps, seconds: rung.seconds, load: null, side: sides })
      : `${rung.reps} × ${rung.loadPercentOfBodyWeight} % of body weight`,
  ladder: {
    alt: (place: string) => `The ladder. ${place}.`,
    names: {
      "glute-bridge": "Bridge + Brace",
      "single-leg-bridge": "Single-leg bridge",
      "ball-roll-out": "Ball roll-out",
      "kettlebell-deadlift": "Kettlebell deadlift",
      "kettlebell-swing": "Kettlebell swing",
    },
    rung: (rung: number, rungs: number) => `Rung ${rung} of ${rungs}`,
  },
  badge: { unit: (days: number) => (days === 1 ? "day" : "days"), alt: (days: number) => `A streak of ${days} days.` },
};
