/** Text and shapes on the pictures' own dark ground, which is the same in Discord's light and dark themes. */
export const INK = "#FFFFFF";
export const MUTED = "#C3C7D8";
export const DARK_INK = "#15161F";

/** The ground of cards. Plain: a gradient over the whole picture made it a fifth slower to render. */
export const GROUND = "#2A2D41";
/** The ground of animated pictures, a little darker. */
export const GROUND_OF_FRAMES = "#262939";
export const TILE = "#3A3E58";
export const GHOST = "#474C6B";
export const GHOST_EDGE = "#9BA1C4";

export const GOOD = "#57E39B";
export const CAREFUL = "#FFB454";
export const WARM = "#FF7F92";
export const CALM = "#2EC4B6";

/** One colour per level, from the floor to the swing; always beside its number or name. */
export const LEVEL_COLOURS = ["#2EC4B6", "#72B6FF", "#BBA6FF", "#FFB454", "#FF8C9D"] as const;

export function levelColour(level: number): string {
  return LEVEL_COLOURS[(level - 1) % LEVEL_COLOURS.length] ?? LEVEL_COLOURS[0];
}

/** `share` of a colour over another one, as one opaque colour: translucent shapes cost resvg a layer each. Both as #RRGGBB. */
export function blend(colour: string, over: string, share: number): string {
  const channel = (from: number): string => {
    const [top, bottom] = [colour, over].map((hex) => Number.parseInt(hex.slice(from, from + 2), 16));
    const mixed = Math.round((top ?? 0) * share + (bottom ?? 0) * (1 - share));
    return mixed.toString(16).padStart(2, "0").toUpperCase();
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
