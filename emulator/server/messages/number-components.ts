interface Numbered {
  id?: number | undefined;
}

/** Gives every component without an id the next free one, counting from 1 in reading order, as Discord does. */
export function numberComponents(components: Iterable<Numbered>): void {
  const all = [...components];
  const taken = new Set(all.flatMap((component) => component.id || []));
  let last = 0;
  for (const component of all) {
    if (component.id) continue;
    do last += 1;
    while (taken.has(last));
    component.id = last;
  }
}
