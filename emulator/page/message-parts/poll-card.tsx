import type { APIPoll } from "discord-api-types/v10";
import { useState } from "preact/hooks";
import { relativeTime } from "../markdown/timestamp-words.ts";
import { usePage } from "../state/page-context.ts";
import { useNow } from "../state/use-now.ts";
import { Emoji } from "./emoji.tsx";
import { useMessageScope } from "./message-scope.ts";

type Props = {
  readonly poll: APIPoll;
  /** Who chose which answer, by the answer's number. */
  readonly votes: Readonly<Record<string, readonly string[]>>;
};

/** A question with answers to choose from; once voted or over, how many chose each. */
export function PollCard({ poll, votes }: Props) {
  const { person } = usePage();
  const now = useNow(60_000);
  const own = poll.answers.map(({ answer_id: id }) => id).filter((id) => votes[id]?.includes(person.id));
  const over = poll.results?.is_finalized === true || (poll.expiry !== null && Date.parse(poll.expiry) <= now);
  const total = Object.values(votes).reduce((sum, voters) => sum + voters.length, 0);
  const left = poll.expiry === null ? "" : relativeTime(Date.parse(poll.expiry) - now, person.locale);
  return (
    <fieldset class="poll">
      <legend>{poll.question.text}</legend>
      {own.length > 0 || over ? (
        <Results poll={poll} votes={votes} own={own} total={total} over={over} />
      ) : (
        <Ballot poll={poll} />
      )}
      <small>
        {total === 1 ? "1 vote" : `${total} votes`} · {over ? "over" : `ends ${left}`}
      </small>
    </fieldset>
  );
}

function Ballot({ poll }: { readonly poll: APIPoll }) {
  const { vote } = useVote();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const several = poll.allow_multiselect;
  const toggle = (id: number) => {
    const others = chosen.filter((one) => one !== id);
    setChosen(several && others.length === chosen.length ? [...others, id] : several ? others : [id]);
  };
  return (
    <>
      <p class="poll-hint">{several ? "Choose one or more answers" : "Choose one answer"}</p>
      {poll.answers.map(({ answer_id: id, poll_media: { text, emoji } }) => (
        <label class="choice" key={id}>
          <input type={several ? "checkbox" : "radio"} checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span>
            {emoji && <Emoji emoji={emoji} />} {text}
          </span>
        </label>
      ))}
      <button type="button" class="button primary" disabled={chosen.length === 0} onClick={() => vote(chosen)}>
        Vote
      </button>
    </>
  );
}

type ResultsProps = Props & { readonly own: readonly number[]; readonly total: number; readonly over: boolean };

function Results({ poll, votes, own, total, over }: ResultsProps) {
  const { vote } = useVote();
  return (
    <>
      <ul>
        {poll.answers.map(({ answer_id: id, poll_media: { text, emoji } }) => {
          const share = total === 0 ? 0 : Math.round(((votes[id]?.length ?? 0) / total) * 100);
          return (
            <li
              class={own.includes(id) ? "poll-answer own" : "poll-answer"}
              key={id}
              style={{ "--share": `${share}%` }}
            >
              <span>
                {emoji && <Emoji emoji={emoji} />} {text}
                {own.includes(id) && <span class="visually-hidden">, your vote</span>}
              </span>
              <b>{share} %</b>
            </li>
          );
        })}
      </ul>
      {!over && (
        <button type="button" class="text-button" onClick={() => vote([])}>
          Take the vote back
        </button>
      )}
    </>
  );
}

function useVote() {
  const { person, actAloud } = usePage();
  const { message } = useMessageScope();
  const vote = (answerIds: readonly number[]) =>
    void actAloud({ kind: "vote", as: person.id, messageId: message.id, answerIds });
  return { vote };
}
