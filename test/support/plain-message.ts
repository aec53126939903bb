import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import type { View } from "../../src/interactions/answer.ts";
import type { AnyOccasion } from "../../src/jobs/deliver.ts";
import type { Board } from "../../src/services/teams/read-board.ts";

/** A message as plain as it may be: what it is about, and a button that carries the mark. */
export async function plainMessage(occasion: AnyOccasion, mark: string): Promise<View> {
  if ("knocksAt" in occasion) return plainView(`knock <@${occasion.delivery.userId}>`, mark);
  const { delivery, isLate } = occasion;
  const topic = "topic" in occasion ? occasion.topic : "team" in occasion ? "team" : occasion.note.buddyName;
  const asksToKeep = "asksToKeep" in occasion && occasion.asksToKeep;
  const words = [delivery.kind, delivery.on, topic, ...(isLate ? ["late"] : []), ...(asksToKeep ? ["keep?"] : [])];
  return plainView(words.join(" "), mark);
}

/** Names and words of a board, and nothing else, with a button that carries the mark. */
export async function plainBoard({ on, isOver, members, goal, cheers }: Board, mark: string): Promise<View> {
  const rows = members.map(({ name, state }) => `${name} ${state}`);
  const end = isOver ? ["over"] : [];
  return plainView([on, `${goal.done}/${goal.wanted}`, ...rows, `cheers ${cheers.length}`, ...end].join("\n"), mark);
}

export function plainView(content: string, mark: string): View {
  return {
    components: [
      { type: ComponentType.TextDisplay, content },
      {
        type: ComponentType.ActionRow,
        components: [
          { type: ComponentType.Button, style: ButtonStyle.Secondary, label: "Stop", custom_id: `v1:stop:*:${mark}` },
        ],
      },
    ],
  };
}
