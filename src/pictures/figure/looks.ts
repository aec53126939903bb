/** Names are stored in people's settings: keep them stable. */
export const LOOK_NAMES = ["teal", "sun", "rose", "forest", "sky", "plum"] as const;
export type LookName = (typeof LOOK_NAMES)[number];

export function isLookName(name: string): name is LookName {
  return LOOK_NAMES.some((known) => known === name);
}

export type HairStyle = "bun" | "short" | "curls" | "bob";

/** The colours of a person and their clothes; `…Shade` is the same in shadow, for the far limbs. */
export interface Look {
  readonly skin: string;
  readonly skinShade: string;
  readonly hair: string;
  readonly hairStyle: HairStyle;
  readonly top: string;
  readonly topShade: string;
  readonly legs: string;
  readonly legsShade: string;
  readonly sole: string;
  readonly band: string;
  readonly shoe: string;
  readonly shoeShade: string;
  readonly face: string;
  readonly blush: string;
}

const skins = {
  pale: { skin: "#F8D3B8", skinShade: "#E0B596" },
  light: { skin: "#F0B78F", skinShade: "#D79C74" },
  olive: { skin: "#E3B18A", skinShade: "#C8946C" },
  tan: { skin: "#C68A5E", skinShade: "#A97047" },
  brown: { skin: "#8D5A3B", skinShade: "#744628" },
  dark: { skin: "#5C3A28", skinShade: "#472B1D" },
};

const shoes = { shoe: "#F7F8FC", shoeShade: "#C9CDDC", face: "#1B1D2B", blush: "#FF6B6B" };

function hair(colour: string, hairStyle: HairStyle) {
  return { hair: colour, hairStyle };
}

function clothes(top: string, topShade: string, legs: string, legsShade: string, sole: string, band: string) {
  return { top, topShade, legs, legsShade, sole, band, ...shoes };
}

export const LOOKS: Readonly<Record<LookName, Look>> = {
  teal: {
    ...skins.light,
    ...hair("#4A2C2A", "bun"),
    ...clothes("#2EC4B6", "#22A094", "#5666E0", "#3B48B4", "#FF9F5A", "#FFD166"),
  },
  sun: {
    ...skins.brown,
    ...hair("#1E1512", "curls"),
    ...clothes("#FFD166", "#D9AC43", "#9458DA", "#6E3BB0", "#2EC4B6", "#FF6B6B"),
  },
  rose: {
    ...skins.pale,
    ...hair("#C98B3C", "bob"),
    ...clothes("#FF8FA3", "#D76E83", "#4F6D8C", "#3A526B", "#8AD26F", "#2EC4B6"),
  },
  forest: {
    ...skins.tan,
    ...hair("#2B2320", "short"),
    ...clothes("#7BC86C", "#5FA653", "#8A6A4F", "#6D523C", "#FFD166", "#F4F4F4"),
  },
  sky: {
    ...skins.dark,
    ...hair("#120D0B", "short"),
    ...clothes("#6FB7FF", "#4F93D6", "#6C7693", "#515A74", "#FF6B81", "#FFD166"),
  },
  plum: {
    ...skins.olive,
    ...hair("#9EA3AE", "bob"),
    ...clothes("#B98CFF", "#966BDB", "#2F8F8B", "#21706D", "#FFB454", "#FF8FA3"),
  },
};

/** Everything in one colour: the shadow of where a movement begins. */
export function silhouette(colour: string): Look {
  return {
    ...{ skin: colour, skinShade: colour, face: colour, blush: colour, shoe: colour, shoeShade: colour },
    ...hair(colour, "short"),
    ...{ top: colour, topShade: colour, legs: colour, legsShade: colour, sole: colour, band: colour },
  };
}

/** The look of somebody who chose none: the same person always gets the same one. */
export function lookFor(personId: string): LookName {
  let hash = 2166136261;
  for (const letter of personId) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return LOOK_NAMES[(hash >>> 0) % LOOK_NAMES.length] ?? "teal";
}
