import { useState } from "preact/hooks";
import { usePage } from "../state/page-context.ts";

type Props = {
  /** What is copied, for those who cannot see where the button stands. */
  readonly name: string;
  readonly text: () => string;
};

export function CopyButton({ name, text }: Props) {
  const { say } = usePage();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setCopied(true);
    } catch {
      say("The browser did not let the page copy. Select the text instead.");
    }
  };
  return (
    <button type="button" class="text-button" aria-label={`Copy ${name}`} onClick={() => void copy()}>
      {copied ? "Copied" : "Copy"}
    </button>
  );
}
