/** Discord's colours are RGB as one number. */
export function hexColour(colour: number): string {
  return `#${colour.toString(16).padStart(6, "0")}`;
}
