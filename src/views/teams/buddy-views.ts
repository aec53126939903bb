import type { View } from "../../interactions/answer.ts";
import type { BuddyState } from "../../services/teams/choose-buddy.ts";
import { type ShownName, shownName } from "../../texts/shown-name.ts";
import type { Texts } from "../../texts/texts.ts";
import { button, card, row, rule, small, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";

/** Questions beyond these wait until some are answered. */
const statesShown = 8;

/** How somebody stands with buddies: who is one, who asks, whom they asked. */
export function buddiesView(reader: Reader, states: readonly BuddyState[]): View {
  const { buddies: words } = reader.texts;
  return card(
    "session",
    title(words.title, states.length === 0 ? words.none : null),
    ...states.slice(0, statesShown).flatMap((state) => stateParts(reader, state)),
    rule,
    text(small(words.how)),
  );
}

function stateParts({ userId, texts }: Reader, { id: pair, withName, state }: BuddyState) {
  const { buddies: words } = texts;
  const name = nameFor(texts, withName);
  switch (state) {
    case "agreed":
      return [text(words.with(name)), row(button(ids.buddyEnd.encode(userId, { pair }), words.end))];
    case "waiting":
      return [text(words.waiting(name)), row(button(ids.buddyEnd.encode(userId, { pair }), words.takeBack))];
    case "asked":
      return [text(words.asksYou(name)), answerRow(texts, pair, userId)];
    default:
      return state satisfies never;
  }
}

/** After somebody asked: that they wait, or, where they had been asked themselves, that it is agreed. */
export function proposedView(reader: Reader, state: BuddyState): View {
  const { texts } = reader;
  if (state.state === "agreed") return buddiesNowView(reader, state);
  const { buddies: words } = texts;
  return card("session", title(words.proposedTitle, words.proposed(nameFor(texts, state.withName))));
}

/** For the channel where it was asked: it calls the one who is asked, and only they can answer. */
export function buddyQuestionView(texts: Texts, fromName: string, { id, withUserId }: BuddyState): View {
  const { buddies: words } = texts;
  const question = card(
    "question",
    text(words.question(nameFor(texts, fromName), withUserId)),
    answerRow(texts, id, withUserId),
    text(small(words.how)),
  );
  return { ...question, mentions: [withUserId] };
}

function answerRow({ buddies: words }: Texts, pair: string, to: string) {
  return row(
    button(ids.buddyYes.encode({ pair, to }), words.accept, "main"),
    button(ids.buddyNo.encode({ pair, to }), words.decline),
  );
}

export function buddiesNowView({ texts }: Reader, { withName }: BuddyState): View {
  const { buddies: words } = texts;
  return card("good", title(words.acceptedTitle, words.accepted(nameFor(texts, withName))), text(small(words.how)));
}

/** For the channel where it was asked: whoever asked is called. */
export function buddySaidYesView(texts: Texts, name: string, { withUserId }: BuddyState): View {
  const words = texts.buddies.saidYes(nameFor(texts, name), withUserId);
  return { ...card("good", text(words)), mentions: [withUserId] };
}

export function buddyDeclinedView({ texts: { buddies } }: Reader): View {
  return card("quiet", text(buddies.declined));
}

export function buddyEndedView({ texts: { buddies } }: Reader, { state }: BuddyState): View {
  return state === "agreed"
    ? card("quiet", title(buddies.endedTitle), text(buddies.ended))
    : card("quiet", text(buddies.takenBack));
}

/**
 * The note in the direct messages of a buddy: a hello to send, and a way out. It says nothing of why it is quiet.
 *
 * @param on the date it is for, which picks the hello
 * @param mark what its button carries, so that the message can be found again
 */
export function buddyNoteView(reader: Reader, { id: pair, withName }: BuddyState, on: string, mark: string): View {
  const { userId, texts } = reader;
  const { buddies: words } = texts;
  const name = nameFor(texts, withName);
  return card(
    "session",
    title(words.noteTitle(name), words.note(name)),
    text(words.hello(helloOf(words.hellos, on))),
    text(small(words.helloHint)),
    rule,
    row(button(ids.buddyStop.encode(userId, { pair, mark }), words.stop)),
  );
}

/** Another one in the next week: notes are a week apart at least. */
function helloOf(hellos: readonly string[], on: string): string {
  const weeks = Math.floor(Temporal.PlainDate.from("2024-01-01").until(on).days / 7);
  return hellos[weeks % hellos.length] ?? "";
}

function nameFor({ teamBoard }: Texts, name: string): ShownName {
  return shownName(name, teamBoard.somebody);
}
