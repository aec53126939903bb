import type { ComponentChildren } from "preact";

type Props = {
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
  readonly children: ComponentChildren;
};

/** On or off, at once. */
export function Switch({ on, onToggle, children }: Props) {
  return (
    <button type="button" role="switch" class="switch" aria-checked={on} onClick={() => onToggle(!on)}>
      <span class="switch-words">{children}</span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
