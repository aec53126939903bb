export const settings = {
  title: "Settings",
  look: "**Your look** is how the person in your pictures looks. Nobody checks.",
  looks: {
    teal: "Teal top, brown bun",
    sun: "Yellow top, dark curls",
    rose: "Pink top, fair bob",
    forest: "Green top, short dark hair",
    sky: "Blue top, short black hair",
    plum: "Violet top, grey bob",
  },
  lookPlaceholder: "Choose a look",
  zone: (zone: string) => `Your clock: ${zone}`,
};
