/** What a picture of a log finds: as its headline, the line below, and for people who do not see it. */
export interface Finding {
  readonly headline: string;
  readonly detail: string;
  readonly alt: string;
}
