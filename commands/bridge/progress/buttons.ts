import { RefusalError } from "../../../src/errors.ts";
import { defineButton, defineSelect } from "../../../src/interactions/define-component.ts";
import { claimShare } from "../../../src/services/progress/claim-share.ts";
import { readProgress } from "../../../src/services/progress/read-progress.ts";
import { ids } from "../../../src/views/custom-ids.ts";
import { isProgressView } from "../../../src/views/progress/progress-stills.ts";
import { progressView, sharedPictureView } from "../../../src/views/progress/progress-view.ts";
import { inPlace } from "../../answers.ts";
import { readerOf } from "../../reader-of.ts";
import { progressFiles, sharingFrom } from "./progress-answer.ts";

const choose = defineSelect(ids.progressView, {
  answer: inPlace,
  async handle(input, ctx) {
    const [view] = input.values;
    if (!isProgressView(view)) throw new RefusalError("buttonTooOld", {});
    const progress = await readProgress(ctx, input.userId);
    const files = await progressFiles(input, ctx, progress, view);
    return { kind: "view", view: progressView(readerOf(input), progress, view, files, sharingFrom(input)) };
  },
});

/** Posts the picture as it is now, and takes the button away. */
const share = defineButton(ids.progressShare, {
  answer: inPlace,
  async handle(input, ctx) {
    const { view } = input.args;
    if (sharingFrom(input) !== "offered") throw new RefusalError("sharingOff", {});
    const progress = await readProgress(ctx, input.userId);
    const files = await progressFiles(input, ctx, progress, view);
    if (files.chart === null) throw new RefusalError("pictureNotMade", {});
    await claimShare(ctx, input.userId, input.channelId);
    return {
      kind: "view",
      view: progressView(readerOf(input), progress, view, files, "done"),
      also: [{ view: sharedPictureView(files.chart), visibility: "public" }],
    };
  },
});

export const progressButtons = [choose, share];
