import type { ComponentChildren } from "preact";
import { scrollIntoSight } from "../message-parts/select-menu.tsx";

export type ListboxRow = { readonly key: string; readonly content: ComponentChildren };

type Props = {
  readonly id: string;
  readonly label: string;
  readonly title: ComponentChildren;
  readonly rows: readonly ListboxRow[];
  /** Index of the active row; -1 when none is. */
  readonly active: number;
  readonly onPick: (index: number) => void;
  /** Said instead of rows. */
  readonly note?: string | null;
};

/** The list above the composer. The focus stays in the line being typed; rows are named from there by their id. */
export function Listbox({ id, label, title, rows, active, onPick, note = null }: Props) {
  return (
    <div class="listbox">
      <p class="listbox-title">{title}</p>
      <div id={id} role="listbox" aria-label={label}>
        {rows.map(({ key, content }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled where the focus is
          <div
            key={key}
            id={rowId(id, index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            class={index === active ? "listbox-row active" : "listbox-row"}
            ref={index === active ? scrollIntoSight : null}
            // Pressing a row must not take the focus out of the line.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(index)}
          >
            {content}
          </div>
        ))}
      </div>
      {note && (
        <p class="listbox-note" role="status">
          {note}
        </p>
      )}
    </div>
  );
}

export function rowId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The next active row for an arrow key, round the ends; null for other keys. */
export function moveActive(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (active + 1) % count;
  if (key === "ArrowUp") return (active <= 0 ? count : active) - 1;
  return null;
}
