import { useState } from "preact/hooks";

type Props = {
  readonly label: string;
  /** What a second press does, in words. */
  readonly question: string;
  readonly class?: string;
  /** Where the words of the label would take too much room. */
  readonly short?: boolean;
  readonly onConfirm: () => void;
};

/** Does what cannot be undone on the second press; leaving the button forgets the first. */
export function ConfirmedButton({ label, question, class: className = "text-button", short, onConfirm }: Props) {
  const [asked, setAsked] = useState(false);
  const words = asked ? question : label;
  return (
    <button
      type="button"
      class={asked ? `${className} dangerous` : className}
      aria-label={words}
      onClick={() => {
        setAsked(!asked);
        if (asked) onConfirm();
      }}
      onBlur={() => setAsked(false)}
    >
      {!short ? words : asked ? "Sure?" : "Delete"}
    </button>
  );
}
