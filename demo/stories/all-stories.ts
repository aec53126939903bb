import type { Story } from "../story.ts";
import { teamWeek } from "./team-week.ts";
import { twoWeeks } from "./two-weeks.ts";

/** What the demo plays, in this order; a test plays each of them as well. */
export const allStories: readonly Story[] = [twoWeeks, teamWeek];
