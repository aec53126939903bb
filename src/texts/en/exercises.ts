import type { ExerciseText } from "../exercise-text.ts";

const gluteBridge: ExerciseText = {
  name: "Bridge + Brace",
  inSentence: "bridge with brace",
  cues: [
    "On your back, knees bent, heels close to your seat.",
    "Brace lightly, about a fifth of what you have, as if somebody might poke your belly.",
    "Push through the heels and squeeze until hips, trunk and thighs make one line.",
    "Hold, and keep breathing the whole time. Come down slowly.",
  ],
  checks: ["flat lower back", "hips in line with trunk and thighs"],
  faults: [
    { fault: "The lower back arches at the top", instead: "ribs down, stop two fingers lower" },
    { fault: "The back of the thighs cramps", instead: "bring the heels closer and push through them" },
    { fault: "Holding your breath", instead: "brace less; count the seconds out loud" },
  ],
  easier: "Shorter holds: five seconds, and a breath between them.",
  harder: "Arms off the floor, crossed on the chest.",
  dailyTask: "squeeze your glutes on every stair",
  without: null,
};

const singleLegBridge: ExerciseText = {
  name: "Single-leg Bridge + Brace",
  inSentence: "single-leg bridge",
  cues: [
    "Set up as for the bridge, then lift one foot. The side is the foot that stays on the floor.",
    "Brace lightly, push through that heel, keep both thighs level.",
    "Hold with both sides of the pelvis at the same height, and breathe.",
    "Finish one side, then change.",
  ],
  checks: ["flat lower back", "both sides of the pelvis level"],
  faults: [
    { fault: "One side of the pelvis dips", instead: "lift a little less high and keep it level" },
    { fault: "The back of the thigh takes over", instead: "heel closer to your seat" },
    { fault: "The lifted leg kicks up", instead: "let it rest in line with the other thigh" },
  ],
  easier: "Keep the other foot's toes on the floor for balance.",
  harder: "The lifted leg straight, in line with the trunk.",
  dailyTask: "brace lightly every time you stand up",
  without: null,
};

const ballRollOut: ExerciseText = {
  name: "Ball Roll-out",
  inSentence: "abdominal roll-out",
  cues: [
    "Kneel behind the ball, forearms on it, glutes on, light brace.",
    "Let the hips lead: lean forward from the knees while the ball rolls away.",
    "Go only as far as you can breathe comfortably, and hold there.",
    "Come back with the glutes, not with the arms.",
  ],
  checks: ["spine in one line from head to hips", "comfortable breathing at the far end"],
  faults: [
    { fault: "The lower back sags", instead: "stop earlier; the far end is where the line still holds" },
    { fault: "The hips stay behind", instead: "move the hips first, the ball follows" },
    { fault: "Shoulders up at the ears", instead: "push the forearms into the ball" },
  ],
  easier: "A shorter way out, or the ball against a wall.",
  harder: "A longer way out, still breathing comfortably.",
  dailyTask: "keep your knees out over your toes when you sit down and get up",
  without: "No ball? Forearms on a wall and lean in, or walk your hands out slowly into a plank from your knees.",
};

const kettlebellDeadlift: ExerciseText = {
  name: "Kettlebell Deadlift",
  inSentence: "kettlebell deadlift",
  cues: [
    "Weight between your feet. Hips back, shins nearly upright, long spine.",
    "Light brace, then push the floor away.",
    "Finish tall by squeezing the glutes. No leaning back.",
    "Set it down the same way, hips first.",
  ],
  checks: ["neutral spine from the first rep to the last", "glutes finish the lift"],
  faults: [
    { fault: "The back rounds near the floor", instead: "put the weight on a step or a thick book" },
    { fault: "It turns into a squat", instead: "push the hips back before the knees bend" },
    { fault: "Leaning back at the top", instead: "stop when you are tall" },
  ],
  easier: "A lighter weight, or one that stands higher.",
  harder: "A slower way down: three seconds.",
  dailyTask: "hinge for the groceries, hips back, weight close",
  without: "No kettlebell? A dumbbell, or a backpack with books in it, counts by its weight.",
};

const kettlebellSwing: ExerciseText = {
  name: "Kettlebell Swing",
  inSentence: "kettlebell swing",
  cues: [
    "Start with a hike: the weight goes back between the thighs, hips behind you.",
    "Snap the hips forward and stand tall. The arms only hold on.",
    "Let the weight float, wait for it, then fold at the hips again.",
    "Stop a rep before it gets untidy.",
  ],
  checks: ["neutral spine at speed", "still aligned while the weight slows down"],
  faults: [
    { fault: "The arms lift the weight", instead: "snap the hips; let the bell float as high as it likes" },
    { fault: "It turns into a squat", instead: "hips back, shins nearly upright" },
    { fault: "Leaning back at the top", instead: "ribs down, finish tall" },
  ],
  easier: "Single swings, setting the weight down in between.",
  harder: "A longer float at the top with the same weight.",
  dailyTask: "one good hinge for every bag you lift",
  without: "No kettlebell? A dumbbell held by one end works. Check twice that nothing is in front of you.",
};

/** By exercise key of the programme. */
export const exercises: Readonly<Record<string, ExerciseText>> = {
  "glute-bridge": gluteBridge,
  "single-leg-bridge": singleLegBridge,
  "ball-roll-out": ballRollOut,
  "kettlebell-deadlift": kettlebellDeadlift,
  "kettlebell-swing": kettlebellSwing,
};

/** For an exercise of somebody's own programme: `wall-sit` is "Wall sit". */
export function unknownExercise(key: string): ExerciseText {
  const inSentence = key.replaceAll("-", " ");
  return {
    name: inSentence.charAt(0).toUpperCase() + inSentence.slice(1),
    inSentence,
    cues: [],
    checks: ["good form on every rep", "easy breathing"],
    faults: [],
    easier: "",
    harder: "",
    dailyTask: "squeeze your glutes on every stair",
    without: null,
  };
}

/** The words for an exercise of any programme. */
export function exerciseText(key: string): ExerciseText {
  return exercises[key] ?? unknownExercise(key);
}
