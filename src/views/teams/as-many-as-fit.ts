/** A message has 4,000 characters for everything that is said in it; this leaves some for what stands around. */
const roomForAll = 3_400;
/** Three lines of names have room beside each other. */
const roomForNames = 1_000;

/** The first of the texts that have room together. */
export function asManyAsFit<T extends string>(texts: readonly T[], room = roomForAll): T[] {
  let length = 0;
  return texts.filter((text) => {
    length += text.length + 1;
    return length <= room;
  });
}

/** As many names as one line takes: a nickname may be of signs that all have to be escaped. */
export function asManyNamesAsFit<T extends string>(names: readonly T[], atMost: number): T[] {
  return asManyAsFit(names.slice(0, atMost), roomForNames);
}
