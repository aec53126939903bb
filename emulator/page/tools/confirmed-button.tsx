import { useState } from "preact/hooks";

type Props = {
  readonly label: string;
  /** What a second press does, in words. */
  readonly question: string;
  readonly onConfirm: () => void;
};

/** Does what cannot be undone on the second press; leaving the button forgets the first. */
export function ConfirmedButton({ label, question, onConfirm }: Props) {
  const [asked, setAsked] = useState(false);
  return (
    <button
      type="button"
      class={asked ? "text-button dangerous" : "text-button"}
      aria-label={asked ? question : label}
      onClick={() => {
        setAsked(!asked);
        if (asked) onConfirm();
      }}
      onBlur={() => setAsked(false)}
    >
      {asked ? "Sure?" : "Delete"}
    </button>
  );
}
