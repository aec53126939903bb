import type { FaultCardWords, MomentCardWords, PoseCardWords } from "../../src/pictures/cards/words.ts";
import type {
  BoardWords,
  CalendarWords,
  ChartWords,
  HabitWords,
  LadderWords,
  ProgressWords,
  RecapWords,
  SidesWords,
} from "../../src/pictures/charts/words.ts";
import type { GuidedSetWords } from "../../src/pictures/guided-set/spec.ts";
import type { ExerciseKey } from "../../src/pictures/poses/exercise.ts";
import type { FaultKey } from "../../src/pictures/poses/faults.ts";
import type { MomentKey } from "../../src/pictures/poses/moments.ts";

/** English words as the pictures' examples use them; the product's own are in the texts room. */
export const poseCardWords: Readonly<Record<ExerciseKey, PoseCardWords>> = {
  "glute-bridge": {
    level: "Level 1",
    title: "Bridge + Brace",
    dose: "10 × 10 s",
    cues: [
      { title: "Brace lightly", detail: "and keep breathing" },
      { title: "Squeeze the glutes", detail: "not the lower back" },
      { title: "Push the heels", detail: "shins stay upright" },
    ],
    tip: "Shoulders stay down. Hips in line with trunk and thighs.",
    alt: "Bridge: on the back, feet flat, hips lifted until shoulders, hips and knees are in line.",
  },
  "single-leg-bridge": {
    level: "Level 2",
    title: "Single-leg bridge · right",
    dose: "10 × 10 s each side",
    cues: [
      { title: "Hips stay level", detail: "no tilt to the free side" },
      { title: "This glute only", detail: "the other one watches" },
      { title: "Thigh beside thigh", detail: "free leg long and quiet" },
    ],
    tip: "Cramp at the back of the thigh? Bring the heel closer.",
    alt: "Single-leg bridge: right foot on the floor, hips lifted, left leg straight in line with the trunk.",
  },
  "ball-roll-out": {
    level: "Level 3",
    title: "Ball roll-out",
    dose: "10 × 10 s",
    cues: [
      { title: "Hips lead", detail: "forward, with the ball" },
      { title: "Ribs to hips", detail: "long spine, no sag" },
      { title: "Forearms on ball", detail: "breathe at the far end" },
    ],
    tip: "Only as far as the belly stays firm. No ball? A wall works.",
    alt: "Roll-out: kneeling, forearms on a ball, body in one line from knees to shoulders.",
  },
  "kettlebell-deadlift": {
    level: "Level 4",
    title: "Kettlebell deadlift",
    dose: "20 × 24 kg",
    cues: [
      { title: "Long flat back", detail: "chest proud, light brace" },
      { title: "Hips back", detail: "shut a door with them" },
      { title: "Arms are ropes", detail: "bell between the feet" },
    ],
    tip: "Finish tall with the glutes. Crisp beats heavy.",
    alt: "Deadlift: hinging at the hips with a flat back, hands on a kettlebell between the feet; then standing tall.",
  },
  "kettlebell-swing": {
    level: "Level 5",
    title: "Kettlebell swing",
    dose: "20 × 24 kg",
    cues: [
      { title: "Snap the hips", detail: "glutes throw the bell" },
      { title: "Arms just steer", detail: "chest height is plenty" },
      { title: "Stand tall, brace", detail: "no leaning back" },
    ],
    tip: "A hinge, not a squat. Put it down when the snap is gone.",
    alt: "Swing: from a hinge with the kettlebell behind the thighs to standing tall, arms floating at chest height.",
  },
};

export const momentCardWords: Readonly<Record<MomentKey, MomentCardWords>> = {
  hipFlexorStretch: {
    title: "Reset: open the hip",
    cues: [
      { title: "Stretch is here", detail: "front of this hip" },
      { title: "Squeeze this side", detail: "tuck the tail under" },
      { title: "Trunk stays tall", detail: "no arch, breathe out" },
    ],
    tip: "30 seconds before the set, each side. A pull, never a pinch.",
    alt: "Hip-flexor stretch: kneeling on one knee, hips forward, trunk upright.",
  },
  seatedSqueeze: {
    title: "Five slow squeezes",
    cues: [
      { title: "Squeeze, hold three", detail: "then let go, five times" },
      { title: "Sit tall", detail: "light brace, breathe" },
      { title: "Heels push down", detail: "toes stay soft" },
    ],
    tip: "Nobody in the meeting will know.",
    alt: "Sitting tall on a chair and squeezing the glutes.",
  },
};

export const faultCardWords: Readonly<Record<FaultKey, FaultCardWords>> = {
  archedBack: {
    title: "The glutes lift, not the back",
    right: { title: "Like this", detail: "one line from shoulder to knee" },
    fault: { title: "Not like this", detail: "ribs up, lower back arched" },
    alt: "Left: a bridge with shoulder, hip and knee in line. Right: the same with an arched lower back.",
  },
  droppedPelvis: {
    title: "Both hip bones at one height",
    right: { title: "Like this", detail: "seen from the feet: hips level" },
    fault: { title: "Not like this", detail: "the free side drops" },
    alt: "Seen from the feet. Left: a level pelvis. Right: the pelvis drops on the side of the free leg.",
  },
  heldBreath: {
    title: "Breathe at the far end",
    right: { title: "Like this", detail: "long, easy breath out" },
    fault: { title: "Not like this", detail: "breath held, face pressed" },
    alt: "Left: breathing out at the far end of a roll-out. Right: holding the breath with full cheeks.",
  },
  roundedBack: {
    title: "A long flat back",
    right: { title: "Like this", detail: "hips back, chest proud" },
    fault: { title: "Not like this", detail: "back rounded, head hanging" },
    alt: "Left: a deadlift with a flat back. Right: the same with a rounded back.",
  },
  squattedSwing: {
    title: "A hinge, not a squat",
    right: { title: "Like this", detail: "hips back, bell high behind" },
    fault: { title: "Not like this", detail: "knees forward, hips down" },
    alt: "Left: a swing that hinges at the hips. Right: a swing that squats with the knees forward.",
  },
};

const guided = { ready: "Get ready", hold: "Hold", rest: "Breathe", done: "Done" };

export const guidedSetWords: Readonly<Record<ExerciseKey, GuidedSetWords>> = {
  "glute-bridge": { ...guided, title: "Bridge + Brace", there: "Lift", back: "Lower", alt: "A guided set of bridges." },
  "single-leg-bridge": {
    ...{ ...guided, title: "Single-leg bridge · right", there: "Lift", back: "Lower" },
    alt: "A guided set of single-leg bridges, right foot on the floor.",
  },
  "ball-roll-out": {
    ...guided,
    title: "Ball roll-out",
    there: "Roll out",
    back: "Roll back",
    alt: "A guided set of roll-outs.",
  },
  "kettlebell-deadlift": {
    ...{ ...guided, title: "Kettlebell deadlift", there: "Stand", hold: "Squeeze", back: "Lower", rest: "Brace" },
    alt: "A guided set of deadlifts.",
  },
  "kettlebell-swing": {
    ...guided,
    title: "Kettlebell swing",
    there: "Snap",
    back: "Float",
    alt: "A guided set of swings.",
  },
};

const empty = { title: "Nothing here yet", detail: "Your first set draws the first dot." };
const date = (on: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(new Date(`${on}T12:00:00Z`));
const day = (on: string) => date(on, { day: "numeric", month: "short" });
const month = (on: string) => date(on, { month: "short", year: "numeric" });
const shortMonth = (on: string) => date(on, { month: "short" });
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

export function secondsAmount(seconds: number): string {
  if (seconds >= 7200) return `${Math.round(seconds / 3600).toLocaleString("en")} h`;
  return `${Math.round(seconds / 60)} min`;
}

export function chartWords(headline: string, detail: string): ChartWords {
  return { headline, detail, alt: `${headline}. ${detail}`, empty };
}

export function progressWords(headline: string, detail: string): ProgressWords {
  const words = chartWords(headline, detail);
  return { ...words, clean: "clean form", level: (level) => `Level ${level}`, amount: secondsAmount, day, month };
}

export function habitWords(headline: string, detail: string): HabitWords {
  return { ...chartWords(headline, detail), day, month };
}

export function calendarWords(headline: string, detail: string): CalendarWords {
  const marks = { clean: "clean", session: "session", rest: "day off", none: "nothing" };
  return { ...chartWords(headline, detail), weekdays, month: shortMonth, marks };
}

export function sidesWords(headline: string, detail: string, leftDetail: string, rightDetail: string): SidesWords {
  return { ...chartWords(headline, detail), left: "Left", right: "Right", leftDetail, rightDetail };
}

export function ladderWords(level: number, rung: number, rungs: number): LadderWords {
  return {
    alt: `The ladder: level ${level} of 5, rung ${rung} of ${rungs}.`,
    level: (number) => `Level ${number}`,
    names: ["Bridge + Brace", "Single-leg bridge", "Ball roll-out", "Kettlebell deadlift", "Kettlebell swing"],
    rung: `Rung ${rung} of ${rungs}`,
  };
}

export function boardWords(headline: string, detail: string, wanted: number): BoardWords {
  return {
    ...chartWords(headline, detail),
    states: { showedUp: "showed up", offToday: "off today", notYet: "not yet" },
    unnamed: (position) => `Teammate ${position}`,
    more: (people) => `and ${people} more`,
    goal: `of ${wanted} sessions`,
  };
}

export function recapWords(headline: string, detail: string, wanted: number): RecapWords {
  return { ...boardWords(headline, detail, wanted), weekdays };
}
