import { describe, expect, it } from "vitest";
import type { ViewFile } from "../../../src/interactions/answer.ts";
import { progressOf } from "../../../src/services/progress/read-progress.ts";
import {
  findingOf,
  type ProgressView,
  progressStill,
  progressViews,
} from "../../../src/views/progress/progress-stills.ts";
import { progressBadge, progressView, sharedPictureView } from "../../../src/views/progress/progress-view.ts";
import { poseStill, streakStill } from "../../../src/views/session/session-pictures.ts";
import { bridge, deadlift, Log, singleLeg, stopping } from "../../progression/log.ts";
import { coachingAt, reader } from "../coaching-at.ts";
import { labelsOf, partsOf, plainText } from "../plain-text.ts";
import { stories } from "../stories.ts";

const picture: ViewFile = { name: "progress-chart.png", bytes: new Uint8Array(), description: "What it shows." };
const share = "Show it in the channel";

const storyAt = (name: string, daysLater = 0) => {
  const story = stories[name] ?? { log: new Log(), day: 0 };
  return coachingAt(story.log, story.day + daysLater);
};
const shown = (view: ProgressView, chart: ViewFile | null, sharing: "offered" | "nobodyHere" | "done" = "offered") =>
  progressView(reader, progressOf(storyAt("both sides")), view, { chart, badge: null }, sharing);

describe("the views of a log", () => {
  it.each(progressViews)("say in words what the picture would have shown: %s", (view) => {
    const progress = progressOf(storyAt("both sides"));
    const found = findingOf(reader, progress, view);
    expect(plainText(shown(view, picture))).not.toContain(reader.texts.progress.inWords);
    expect(plainText(shown(view, null))).toContain(found?.headline);
  });

  it("offer to share a picture only where there is one, and somebody to see it", () => {
    expect(labelsOf(shown("chart", picture))).toContain(share);
    expect(labelsOf(shown("chart", null))).not.toContain(share);
    expect(labelsOf(shown("chart", picture, "nobodyHere"))).not.toContain(share);
    expect(labelsOf(shown("chart", picture, "done"))).not.toContain(share);
    const empty = progressOf(coachingAt(new Log(), 0));
    expect(labelsOf(progressView(reader, empty, "chart", { chart: picture, badge: null }, "offered"))).not.toContain(
      share,
    );
  });

  it("mark the one that is shown in the menu", () => {
    const options = partsOf(shown("sides", picture).components).filter((part) => part["default"] === true);
    expect(options.map(({ value }) => value)).toEqual(["sides"]);
  });

  it("share a picture without a word or a button", () => {
    const view = sharedPictureView(picture);
    expect([plainText(view), labelsOf(view)]).toEqual(["", []]);
    expect(view.files).toEqual([picture]);
  });

  it("say nothing of streaks to somebody who hurts", () => {
    const log = new Log();
    for (const day of [1, 2, 3]) log.set(day, bridge(5, 5));
    log.set(4, bridge(2, 5, stopping));
    for (const day of [4, 5, 6]) {
      const progress = progressOf(coachingAt(log, day));
      const numbers = progressView(reader, progress, "numbers", { chart: null, badge: null }, "offered");
      expect(plainText(numbers)).not.toContain("Streak");
      expect(findingOf(reader, progress, "calendar")?.headline).not.toContain("streak");
      expect(progressBadge(reader, progress)).toBeNull();
      expect(streakStill(reader, coachingAt(log, day))).toBeNull();
    }
  });

  it("call today open while nothing has happened", () => {
    const progress = progressOf(storyAt("first rung", 1));
    expect(findingOf(reader, progress, "calendar")?.alt).toMatch(/still open\.$/);
  });

  it("name a side as an invitation, and only where the log gives a reason", () => {
    const log = new Log();
    log.set(1, bridge(10, 10));
    const headlines = [2, 3, 4].map((day) => {
      log.set(day, singleLeg(5, 5, { side: "left" }));
      log.set(day, singleLeg(2, 5, { side: "right" }));
      return findingOf(reader, progressOf(coachingAt(log, day)), "sides")?.headline;
    });
    const open = "Left and right, side by side";
    expect(headlines).toEqual([open, open, "Start with the right"]);
  });

  it("say of two sides without a clean rep what their faces show", () => {
    const log = new Log();
    log.set(1, bridge(10, 10));
    for (const side of ["left", "right"] as const) log.set(2, singleLeg(5, 5, { side, form: "slipped" }));
    const found = findingOf(reader, progressOf(coachingAt(log, 2)), "sides");
    expect(found?.headline).toBe("Both sides still asleep");
  });

  it("measure kilograms on the levels with weights", () => {
    const headline = findingOf(reader, progressOf(storyAt("first deadlift")), "chart")?.headline;
    expect(headline).toBe("80 kg moved so far this week");
  });

  it.each(progressViews)("begin with somebody on a mat: %s", (view) => {
    const still = progressStill(reader, progressOf(coachingAt(new Log(), 0)), view);
    expect(still.alt).toBe("Nothing here yet. Your first set draws the first dot.");
  });
});

describe("the picture of the session", () => {
  it("is of the exercise and the side that are next", () => {
    expect(poseStill(reader, coachingAt(new Log(), 0))?.alt).toContain("Bridge: on the back");
    expect(poseStill(reader, storyAt("one side"))?.alt).toContain("right foot on the floor");
    expect(poseStill(reader, storyAt("first deadlift", 1))?.alt).toContain("Deadlift");
  });

  it("is not there when nothing is to be done", () => {
    expect(poseStill(reader, storyAt("first rung"))).toBeNull();
    expect(poseStill(reader, storyAt("strong pain", 1))).toBeNull();
  });

  it("says the amount that the card asks for", () => {
    const log = new Log();
    log.set(1, deadlift(1, 8));
    expect(poseStill(reader, coachingAt(log, 2))?.svg).toContain("5 × 5 s");
  });
});
