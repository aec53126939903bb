import type { Channels, Trial, TrialPost, TriedPermission } from "../interactions/channels.ts";
import type { Failure, Posting } from "../jobs/notifier.ts";
import type { DiscordNotifier } from "./notifier.ts";

type Sender = Pick<DiscordNotifier, "post" | "read" | "remove">;

/** Somebody waits for the answer; a sender that is busy with a thousand recaps may still get to it. */
const patienceMs = 15_000;

/** Tries what a channel allows by using it: permissions that Discord did not tell cannot be asked for without gateway intents. */
export function channelsOf(sender: Sender): Channels {
  return {
    async tryPosting(channelId, post, mark, signal) {
      const within = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
      const pictured = await sender.post(channelId, post.pictured, mark, within);
      if (pictured.kind === "posted") return looked(sender, channelId, pictured.messageId, within);
      if (!isForbidden(pictured)) return trialOf(pictured, "viewChannel");
      return withoutPicture(sender, channelId, post, mark, within);
    },
  };
}

/** Which of the two was forbidden: to write, or to attach? One digit more, since Discord knows the first mark. */
async function withoutPicture(
  sender: Sender,
  channelId: string,
  { plain }: TrialPost,
  mark: string,
  within: AbortSignal,
): Promise<Trial> {
  const posted: Posting = await sender.post(channelId, plain, `${mark}0`, within);
  if (posted.kind !== "posted") return trialOf(posted, "sendMessages");
  await takeAway(sender, channelId, posted.messageId);
  return missing("attachFiles");
}

async function looked(sender: Sender, channelId: string, messageId: string, within: AbortSignal): Promise<Trial> {
  const reading = await sender.read(channelId, messageId, within);
  await takeAway(sender, channelId, messageId);
  return reading.kind === "read" ? { kind: "fine" } : trialOf(reading, "readHistory");
}

/** In its own time: what was posted goes also where the time to look is up. */
async function takeAway(sender: Sender, channelId: string, messageId: string): Promise<void> {
  await sender.remove(channelId, messageId, AbortSignal.timeout(patienceMs));
}

function isForbidden(failure: Failure): boolean {
  return failure.kind === "noAccess" && failure.isSeen;
}

/** @param permission what is missing where Discord only says that something is */
function trialOf(failure: Failure, permission: TriedPermission): Trial {
  switch (failure.kind) {
    case "noAccess":
      return missing(permission);
    case "noSuchChannel":
      return { kind: "noSuchChannel" };
    case "archived":
      return { kind: "closed" };
    default:
      return { kind: "unknown" };
  }
}

function missing(permission: TriedPermission): Trial {
  return { kind: "missing", missing: permission };
}
