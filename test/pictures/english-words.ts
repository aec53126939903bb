import type { PoseCardWords } from "../../src/pictures/cards/words.ts";
import type { ExerciseKey } from "../../src/pictures/poses/exercise.ts";

/** English words as the pictures' examples use them; the product's own are in the texts room. */
export const poseCardWords: Readonly<Record<ExerciseKey, PoseCardWords>> = {
  bridge: {
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
  singleLegBridge: {
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
  rollOut: {
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
  deadlift: {
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
  swing: {
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
