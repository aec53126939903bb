import type { APIActionRowComponent, APIUserSelectComponent } from "discord-api-types/v10";
import { ComponentType } from "discord-api-types/v10";
import type { View } from "../../interactions/answer.ts";
import type { Joined } from "../../services/teams/join-team.ts";
import { type ShownName, shownName } from "../../texts/shown-name.ts";
import type { Texts } from "../../texts/texts.ts";
import { button, card, menu, row, rule, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { todayButton } from "../session/session-buttons.ts";

type Shown = Joined["privacy"]["shows"];

/** From nothing to the most. */
const shownLevels = ["invisible", "showedUp", "streak", "level"] as const satisfies readonly Shown[];

export function isShown(value: string | undefined): value is Shown {
  return shownLevels.some((shown) => shown === value);
}

/** What the team sees of the person, and the menu that changes it. `isNew`: they have just come in. */
export function membershipView(reader: Reader, { team, isNew, privacy }: Joined): View {
  const { userId, texts } = reader;
  const { team: words } = texts;
  const mention = (when: "recap" | "closedDms", isOn: boolean) =>
    button(
      ids.teamMention.encode(userId, { team: team.id, when, mentioned: !isOn }),
      isOn ? words.mentionNot[when] : words.mention[when],
    );
  return card(
    isNew ? "good" : "quiet",
    title(isNew ? words.joinedTitle : words.seenTitle, words.seen[privacy.shows]),
    text(small(words.never)),
    privacyMenu(reader, team.id, privacy.shows),
    rule,
    row(
      todayButton(reader),
      mention("recap", privacy.mentionedInRecap),
      privacy.shows === "invisible" ? null : mention("closedDms", privacy.mentionedWhenClosed),
      button(ids.teamLeave.encode(userId, { team: team.id }), words.leave),
    ),
    text(small(words.boardIn(team.channelId))),
  );
}

/** For the channel: it calls somebody whom direct messages do not reach, and says nothing else. */
export function knockView({ team: words }: Texts, userId: string, mark: string): View {
  const id = ids.teamKnock.encode({ to: userId, mark });
  const call = card("quiet", text(words.knock(userId)), row(button(id, words.knockWhat)));
  return { ...call, mentions: [userId] };
}

/** The first step of somebody's start, with what it is for: they pressed to join a team. */
export function meetFirstView({ texts: { team: words } }: Reader, step: View): View {
  const { components } = card("quiet", text(words.startFirst));
  return { ...step, components: [...components, ...step.components] };
}

/** Their start is over: they are in the team they came for, or it is gone, and today's session stands below. */
export function arrivalView(reader: Reader, joined: Joined | null, session: View): View {
  const { components } =
    joined === null ? card("quiet", text(reader.texts.team.wantedGone)) : newcomerCard(reader, joined);
  return { ...session, components: [...components, ...session.components] };
}

function newcomerCard(reader: Reader, { team, privacy }: Joined): View {
  const { team: words } = reader.texts;
  return card(
    "good",
    title(words.joinedTitle, words.seen[privacy.shows]),
    text(small(words.never)),
    privacyMenu(reader, team.id, privacy.shows),
    text(small(words.boardIn(team.channelId))),
  );
}

function privacyMenu({ userId, texts: { team: words } }: Reader, team: string, chosen: Shown) {
  const options = shownLevels.map((privacy) => ({
    ...{ value: privacy, label: words.privacy[privacy].label, description: words.privacy[privacy].detail },
    default: privacy === chosen,
  }));
  return menu(ids.teamPrivacy.encode(userId, { team }), words.privacyPlaceholder, options);
}

export function leftView({ texts: { team: words } }: Reader): View {
  return card("quiet", title(words.leftTitle), text(words.left));
}

/** As many as a menu of names takes; beyond it people are chosen from the whole server. */
const namedAtMost = 25;

/** Whom to cheer for, among those whom the team sees. */
export function cheerView(
  reader: Reader,
  team: string,
  others: readonly { readonly userId: string; readonly name: string }[],
): View {
  const { team: words } = reader.texts;
  if (others.length === 0) return card("quiet", text(words.cheerNobody));
  const id = ids.teamCheerFor.encode(reader.userId, { team });
  // A menu shows its labels as they are: nothing in them is markdown.
  const options = others.map(({ userId, name }) => ({ value: userId, label: [...name].slice(0, 80).join("") }));
  const whom = options.length <= namedAtMost ? menu(id, words.cheerPlaceholder, options) : anybody(id, words);
  return card("session", title(words.cheerTitle), whom);
}

function anybody(customId: string, words: Reader["texts"]["team"]): APIActionRowComponent<APIUserSelectComponent> {
  const component = { custom_id: customId, placeholder: words.cheerPlaceholder, min_values: 1, max_values: 1 };
  return { type: ComponentType.ActionRow, components: [{ type: ComponentType.UserSelect, ...component }] };
}

export function cheeredView(reader: Reader, name: string): View {
  return card("good", text(reader.texts.team.cheered(nameFor(reader.texts, name))));
}

/** For the channel: the one who is cheered for is called by name, and nobody else. */
export function publicCheerView(texts: Texts, fromName: string, toId: string): View {
  const { team: words } = texts;
  return { ...card("good", text(words.cheer(nameFor(texts, fromName), toId))), mentions: [toId] };
}

/** For the channel, once somebody chose to tell: that they showed up, and their streak where the team may see it. */
export function sharedSetView(texts: Texts, name: string, streakDays: number | null): View {
  const { team: words } = texts;
  const shown = nameFor(texts, name);
  return card("good", text(streakDays === null ? words.shared(shown) : words.sharedStreak(shown, streakDays)));
}

function nameFor({ teamBoard }: Texts, name: string): ShownName {
  return shownName(name, teamBoard.somebody);
}
