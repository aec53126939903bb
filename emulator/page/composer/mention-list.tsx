import { Listbox } from "./listbox.tsx";
import type { Mentionable } from "./written-mentions.ts";

type Props = {
  readonly id: string;
  readonly matches: readonly Mentionable[];
  readonly active: number;
  readonly onPick: (index: number) => void;
};

/** Whom or what `@`, `#` or `:` could name. */
export function MentionList({ id, matches, active, onPick }: Props) {
  const rows = matches.map(({ written, sent, detail }) => ({
    key: sent,
    content: (
      <span class="row-text">
        <span class="row-name">
          {written} <small>{detail}</small>
        </span>
      </span>
    ),
  }));
  return <Listbox id={id} label="Mentions" title="Goes on as" rows={rows} active={active} onPick={onPick} />;
}
