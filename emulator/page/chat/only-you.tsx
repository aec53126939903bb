import { usePage } from "../state/page-context.ts";

export function OnlyYou({ messageId }: { readonly messageId: string }) {
  const { person, actAloud } = usePage();
  return (
    <p class="only-you">
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d="M1 8s2.500-4.500 7-4.500S15 8 15 8s-2.500 4.500-7 4.500S1 8 1 8z" />
        <circle cx="8" cy="8" r="2" />
      </svg>
      Only you can see this ·{" "}
      <button
        type="button"
        class="text-button"
        onClick={() => void actAloud({ kind: "dismiss", as: person.id, messageId })}
      >
        Dismiss message
      </button>
    </p>
  );
}
