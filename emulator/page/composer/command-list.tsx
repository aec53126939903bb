import { Avatar } from "../navigation/avatar.tsx";
import { usePage } from "../state/page-context.ts";
import { Listbox } from "./listbox.tsx";
import type { SlashCommand } from "./slash-command.ts";

type Props = {
  readonly id: string;
  readonly matches: readonly SlashCommand[];
  readonly active: number;
  readonly onPick: (index: number) => void;
};

/** The registered commands whose name fits what is typed. */
export function CommandList({ id, matches, active, onPick }: Props) {
  const { world, areCommandsKnown } = usePage();
  const { application } = world;
  const rows = matches.map(({ name, description, options }) => ({
    key: name,
    content: (
      <>
        <Avatar userId={application.botUserId} name={application.name} size="medium" />
        <span class="row-text">
          <span class="row-name">
            /{name}
            {options.map((option) => (
              <span key={option.name} class={option.required ? "option-name required" : "option-name"}>
                {option.shownName}
              </span>
            ))}
          </span>
          <small>{description}</small>
        </span>
      </>
    ),
  }));
  const none = areCommandsKnown ? "No command is called that here" : "Reading the commands…";
  const note = matches.length === 0 ? none : null;
  return (
    <Listbox
      id={id}
      label="Commands"
      title={application.name}
      rows={rows}
      active={active}
      onPick={onPick}
      note={note}
    />
  );
}
