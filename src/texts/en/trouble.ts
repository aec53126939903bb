/** When it is not the person's doing. */
export const trouble = {
  unavailable:
    "My memory is out of reach for a moment. Please try again in a minute; `/bridge today` shows what arrived.",
  incident: (incidentId: string) =>
    `Something broke on my side, and it was not you. If it keeps happening, this number helps to find it: \`${incidentId}\`.`,
};
