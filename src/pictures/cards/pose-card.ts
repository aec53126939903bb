import { drawGhost } from "../figure/draw-ghost.ts";
import { gluteHaloDefinition } from "../figure/draw-glute.ts";
import { poseAt } from "../figure/interpolate.ts";
import { LOOKS, type LookName } from "../figure/looks.ts";
import { polyline } from "../figure/outline.ts";
import { propDefinitions } from "../figure/props.ts";
import { solvePose } from "../figure/solve-pose.ts";
import type { Point } from "../figure/vector.ts";
import type { Picture } from "../picture.ts";
import { EXERCISE_KEYS, type Exercise, type ExerciseKey, type Side } from "../poses/exercise.ts";
import { EXERCISES } from "../poses/exercises.ts";
import { boundsOf, drawScene } from "../poses/scene.ts";
import { placeIn } from "../poses/stage.ts";
import { card, SMALLEST_TEXT_PX } from "../svg/canvas.ts";
import { chip } from "../svg/chip.ts";
import { element, joined, type Markup } from "../svg/markup.ts";
import { GHOST, GHOST_EDGE, levelColour } from "../svg/palette.ts";
import { CARD, cardBackdrop, cardTip, cardTitle } from "./card-parts.ts";
import { cueColumn, cueMarker } from "./cues.ts";
import type { PoseCardWords } from "./words.ts";

export interface PoseCard {
  readonly exercise: ExerciseKey;
  readonly side: Side;
  readonly look: LookName;
  readonly words: PoseCardWords;
}

const { widthPx, heightPx, floorY, marginPx } = CARD;

/** The card of one exercise, 960 × 540: the figure on the left, three numbered cues on the right, one tip below. */
export function poseCard({ exercise: key, side, look, words }: PoseCard): Picture {
  const exercise = EXERCISES[key];
  const colour = levelColour(EXERCISE_KEYS.indexOf(key) + 1);
  const figure =
    exercise.shown === "beside"
      ? besideTheStart(exercise, side, look, colour)
      : overTheStart(exercise, side, look, colour);
  return card(
    { widthPx, heightPx, alt: words.alt, definitions: [gluteHaloDefinition(), propDefinitions()] },
    cardBackdrop(colour),
    figure,
    chip({ x: marginPx, y: 30, text: words.level, sizePx: SMALLEST_TEXT_PX, fill: colour }),
    chip({
      ...{ x: widthPx - marginPx, y: 30, text: words.dose, sizePx: 28, anchor: "end" },
      ...{ fill: "#4A4F6D", colour: "#FFFFFF" },
    }),
    cardTitle(words.title, 124),
    cueColumn(words.cues, { x: CARD.columnX, top: 132, bottom: 440, widthPx: CARD.columnWidthPx, colour }),
    cardTip(words.tip),
  );
}

/** The held position in front, and where it began as a dashed outline behind. */
function overTheStart(exercise: Exercise, side: Side, look: LookName, colour: string): Markup {
  const start = poseAt(exercise.movement, 0);
  const end = poseAt(exercise.movement, 1);
  const box = { x: marginPx, floorY, widthPx: 538, heightPx: 300 };
  const { wrap, place } = placeIn(box, boundsOf([start, end], exercise.props), side);
  const glute = { effort: 1, side: "near", flat: false } as const;
  const held = drawScene(end, exercise.props, { look: LOOKS[look], glute, brace: 1 }, "full");
  const markers = exercise.cueMarkers(held.joints).map((marker, index) => cueMarker(place(marker), index + 1, colour));
  return joined([wrap(drawGhost(solvePose(start), held.joints, GHOST, GHOST_EDGE)), wrap(held.markup), ...markers]);
}

/** Start on the left and finish on the right, apart from each other, with an arrow from one to the other. */
function besideTheStart(exercise: Exercise, side: Side, look: LookName, colour: string): Markup {
  const poses = [poseAt(exercise.movement, 0), poseAt(exercise.movement, 1)] as const;
  const bounds = boundsOf(poses, exercise.props);
  const half = (x: number) => placeIn({ x, floorY, widthPx: 266, heightPx: 308 }, bounds, side);
  const [first, second] = side === "right" ? [half(30), half(310)] : [half(310), half(30)];
  const drawn = poses.map((pose, index) =>
    drawScene(
      pose,
      exercise.props,
      { look: LOOKS[look], glute: { effort: index === 0 ? 0.6 : 1, side: "near", flat: false } },
      "full",
    ),
  );
  const main = exercise.cuesAt === 0 ? first : second;
  const joints = solvePose(poses[exercise.cuesAt]);
  const markers = exercise.cueMarkers(joints).map((marker, index) => cueMarker(main.place(marker), index + 1, colour));
  const [startScene, endScene] = drawn;
  if (!startScene || !endScene) throw new Error("a movement has a start and an end");
  return joined([first.wrap(startScene.markup), second.wrap(endScene.markup), arrowBetween(side, colour), ...markers]);
}

function arrowBetween(side: Side, colour: string): Markup {
  const sign = side === "right" ? 1 : -1;
  const tip: Point = { x: 303 + sign * 24, y: 405 };
  const shaft = polyline([{ x: tip.x - sign * 52, y: tip.y }, tip]);
  const head = polyline([{ x: tip.x - sign * 16, y: tip.y - 14 }, tip, { x: tip.x - sign * 16, y: tip.y + 14 }]);
  return element("path", {
    ...{ d: `${shaft}${head}`, fill: "none", stroke: colour, "stroke-width": 7 },
    ...{ "stroke-linecap": "round", "stroke-linejoin": "round" },
  });
}
