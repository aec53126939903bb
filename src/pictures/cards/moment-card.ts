import { gluteHaloDefinition } from "../figure/draw-glute.ts";
import { LOOKS, type LookName } from "../figure/looks.ts";
import { propDefinitions } from "../figure/props.ts";
import type { Picture } from "../picture.ts";
import type { Side } from "../poses/exercise.ts";
import { MOMENTS, type MomentKey } from "../poses/moments.ts";
import { boundsOf, drawScene } from "../poses/scene.ts";
import { placeIn } from "../poses/stage.ts";
import { card } from "../svg/canvas.ts";
import { CALM } from "../svg/palette.ts";
import { CARD, cardBackdrop, cardTip, cardTitle } from "./card-parts.ts";
import { cueColumn, cueMarker } from "./cues.ts";
import type { MomentCardWords } from "./words.ts";

export interface MomentCard {
  readonly moment: MomentKey;
  /** The side that works, or is stretched: the one we see. */
  readonly side: Side;
  readonly look: LookName;
  readonly words: MomentCardWords;
}

/** The card of a stretch or a squeeze, 960 × 540, laid out like a pose card. */
export function momentCard({ moment: key, side, look, words }: MomentCard): Picture {
  const moment = MOMENTS[key];
  const box = { x: CARD.marginPx, floorY: CARD.floorY, widthPx: 538, heightPx: 338 };
  const { wrap, place } = placeIn(box, boundsOf([moment.pose], moment.props), side);
  const glute = { effort: 1, side: "near", flat: false } as const;
  const scene = drawScene(moment.pose, moment.props, { look: LOOKS[look], glute }, "full");
  const markers = moment.cueMarkers(scene.joints).map((at, index) => cueMarker(place(at), index + 1, CALM));
  return card(
    {
      ...{ widthPx: CARD.widthPx, heightPx: CARD.heightPx, alt: words.alt },
      definitions: [gluteHaloDefinition(), propDefinitions()],
    },
    cardBackdrop(CALM),
    wrap(scene.markup),
    ...markers,
    cardTitle(words.title, 78),
    cueColumn(words.cues, { x: CARD.columnX, top: 104, bottom: 440, widthPx: CARD.columnWidthPx, colour: CALM }),
    cardTip(words.tip),
  );
}
