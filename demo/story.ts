/** What somebody types for an option, picks from a menu or fills into a form. `@Sam`: the person of that name. */
type Typed = Readonly<Record<string, string | number | boolean>>;

/** Words that have to be in what is read next. */
type Reads = readonly string[];

/** A wall time of the story: day 1 is its first day. */
export interface StoryTime {
  readonly day: number;
  /** `HH:MM` */
  readonly time: string;
}

/**
 * One thing that happens. Steps are data: the demo shows them, and a test holds the product to them. A button or a menu is the one
 * of the message that the person read last.
 */
export type Step = { readonly by?: string; readonly where?: string } & (
  | { readonly does: "begins"; readonly chapter: string }
  /** `nextDue`: whatever the bot has planned next. */
  | { readonly does: "waits"; readonly until: StoryTime | "nextDue" }
  | { readonly does: "types"; readonly command: string; readonly options: Typed; readonly reads: Reads }
  | { readonly does: "presses"; readonly label: string; readonly reads: Reads }
  | { readonly does: "fillsIn"; readonly label: string; readonly fields: Fields; readonly reads: Reads }
  | { readonly does: "chooses"; readonly menu: string; readonly value: string; readonly reads: Reads }
  /** The bot says something unasked, in its own direct messages. */
  | { readonly does: "hears"; readonly reads: Reads }
  /** Something new stands in the channel, for everybody. */
  | { readonly does: "sees"; readonly pictures: readonly string[]; readonly reads: Reads }
  /** A look at the page, which the demo keeps as a picture where there is a browser. */
  | { readonly does: "looks"; readonly at: string }
);

export type Fields = Readonly<Record<string, string | readonly string[] | boolean>>;

export interface Story {
  readonly key: string;
  readonly title: string;
  /** Local date of day 1 and the zone of the wall times. */
  readonly startsOn: string;
  readonly zone: string;
  /** Who does what no other step says of somebody else, and in which channel. */
  readonly by: string;
  readonly where: string;
  readonly steps: readonly Step[];
}

/** A new chapter, at its time. */
export function chapter(title: string, day: number, time: string): Step[] {
  return [waits(day, time), { does: "begins", chapter: title }];
}

export function waits(day: number, time: string): Step {
  return { does: "waits", until: { day, time } };
}

/** Until the bot has something to say: for what comes at a time that nobody chose. */
export function waitsForNext(): Step {
  return { does: "waits", until: "nextDue" };
}

export function types(command: string, options: Typed, ...reads: Reads): Step {
  return { does: "types", command, options, reads };
}

/** @param label how it begins, where it is long */
export function presses(label: string, ...reads: Reads): Step {
  return { does: "presses", label, reads };
}

/** Presses a button that opens a form, and submits it. */
export function fillsIn(label: string, fields: Fields, ...reads: Reads): Step {
  return { does: "fillsIn", label, fields, reads };
}

export function chooses(menu: string, value: string, ...reads: Reads): Step {
  return { does: "chooses", menu, value, reads };
}

export function hears(...reads: Reads): Step {
  return { does: "hears", reads };
}

/** @param pictures names of the files in it */
export function sees(pictures: readonly string[], ...reads: Reads): Step {
  return { does: "sees", pictures, reads };
}

export function looks(at: string): Step {
  return { does: "looks", at };
}

/** The same step by somebody else, in the channel that is named. */
export function by(person: string, step: Step, where?: string): Step {
  return { ...step, by: person, ...(where === undefined ? {} : { where }) };
}
