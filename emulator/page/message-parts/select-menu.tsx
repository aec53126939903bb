import { useId, useRef, useState } from "preact/hooks";
import { Popup } from "../popup/popup.tsx";
import { Emoji } from "./emoji.tsx";
import type { SelectItem } from "./select-items.ts";

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly items: readonly SelectItem[];
  readonly values: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly onChange: (values: readonly string[]) => void;
  /** The list was closed with these values. */
  readonly onClose?: (values: readonly string[]) => void;
};

/** A menu of one or several choices. The focus stays on the button; the list is told to assistive technology from there. */
export function SelectMenu(props: Props) {
  const { items, values, max, disabled = false, busy = false } = props;
  const [active, setActive] = useState<number | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const open = active !== null;
  const chosen = items.filter(({ value }) => values.includes(value));

  const close = (closed: readonly string[] = values) => {
    setActive(null);
    props.onClose?.(closed);
  };
  const pick = (item: SelectItem | undefined) => {
    if (!item) return;
    const next = picked(values, item.value, props);
    props.onChange(next);
    if (max === 1) close(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveByKey(event.key, active, items);
    if (move !== null) setActive(move);
    else if (!open && (event.key === "Enter" || event.key === " ")) setActive(firstActive(items, values));
    else if (open && (event.key === "Enter" || event.key === " ")) pick(items[active]);
    else if (open && (event.key === "Escape" || event.key === "Tab")) close();
    else return;
    // Escape closes the list, not the dialog around it; Tab still moves on.
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="select">
      <button
        ref={button}
        type="button"
        role="combobox"
        class="select-button"
        aria-label={props.label}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open ? `${listId}-${active}` : undefined}
        aria-busy={busy}
        disabled={disabled || busy}
        onKeyDown={onKeyDown}
        onClick={() => (open ? close() : setActive(firstActive(items, values)))}
      >
        <span class={chosen.length === 0 ? "placeholder" : "chosen"}>
          {chosen.map(({ label }) => label).join(", ") || props.placeholder}
        </span>
        {busy ? <span class="dots" role="img" aria-label="waiting for the bot" /> : <Chevron />}
      </button>
      {open && (
        <Popup anchor={button} onClose={close} fit="anchor" class="select-list">
          <div id={listId} role="listbox" aria-label={props.label} aria-multiselectable={max > 1}>
            {items.map((item, index) => (
              <Option
                key={item.value}
                id={`${listId}-${index}`}
                item={item}
                active={index === active}
                chosen={values.includes(item.value)}
                several={max > 1}
                onPick={() => pick(item)}
              />
            ))}
          </div>
          {items.length === 0 && <p class="popup-note">Nothing to choose from here</p>}
        </Popup>
      )}
    </div>
  );
}

type OptionProps = {
  readonly id: string;
  readonly item: SelectItem;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly several: boolean;
  readonly onPick: () => void;
};

function Option({ id, item, active, chosen, several, onPick }: OptionProps) {
  return (
    <div
      id={id}
      ref={active ? scrollIntoSight : null}
      role="option"
      tabIndex={-1}
      class={active ? "option active" : "option"}
      aria-selected={chosen}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
      onKeyDown={(event) => event.key === "Enter" && onPick()}
    >
      {item.emoji && <Emoji emoji={item.emoji} />}
      <span class="option-text">
        {item.label}
        {item.description && <small>{item.description}</small>}
      </span>
      <span class={several ? "tick box" : "tick"} aria-hidden="true" />
    </div>
  );
}

function Chevron() {
  return (
    <svg class="chevron" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="m4 6 4 4 4-4" />
    </svg>
  );
}

/** Keeps the active option of a long list in view. */
export function scrollIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

function picked(values: readonly string[], value: string, { min, max }: Props): readonly string[] {
  if (max === 1) return values[0] === value && min === 0 ? [] : [value];
  if (values.includes(value)) return values.filter((one) => one !== value);
  return values.length < max ? [...values, value] : values;
}

function firstActive(items: readonly SelectItem[], values: readonly string[]): number {
  return Math.max(
    0,
    items.findIndex(({ value }) => values.includes(value)),
  );
}

/** Arrows, Home, End, and the first letter of a label; null when the key does not move. */
function moveByKey(key: string, active: number | null, items: readonly SelectItem[]): number | null {
  const last = items.length - 1;
  switch (key) {
    case "ArrowDown":
      return active === null ? 0 : Math.min(last, active + 1);
    case "ArrowUp":
      return active === null ? last : Math.max(0, active - 1);
    case "Home":
      return active === null ? null : 0;
    case "End":
      return active === null ? null : last;
    default:
      return /^[\p{L}\p{N}]$/u.test(key) ? indexByLetter(key.toLowerCase(), active ?? -1, items) : null;
  }
}

function indexByLetter(letter: string, active: number, items: readonly SelectItem[]): number | null {
  const starts = items.flatMap(({ label }, index) =>
    label
      .replace(/^[@#\s]+/, "")
      .toLowerCase()
      .startsWith(letter)
      ? [index]
      : [],
  );
  return starts.find((index) => index > active) ?? starts[0] ?? null;
}
