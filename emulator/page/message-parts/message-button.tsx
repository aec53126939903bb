import type { APIButtonComponent } from "discord-api-types/v10";
import { Emoji } from "./emoji.tsx";
import { useMessageScope } from "./message-scope.ts";

const styleNames: Readonly<Record<number, string>> = {
  1: "primary",
  2: "secondary",
  3: "success",
  4: "danger",
  5: "link",
  6: "premium",
};

export function MessageButton({ button }: { readonly button: APIButtonComponent }) {
  const { busyIds, press } = useMessageScope();
  const label = "label" in button ? button.label : undefined;
  const emoji = "emoji" in button ? button.emoji : undefined;
  const className = `button ${styleNames[button.style] ?? "secondary"}`;
  const content = (
    <>
      {emoji && <Emoji emoji={emoji} />}
      {label && <span>{label}</span>}
      {!label && <span class="visually-hidden">{emoji?.name ?? "Premium"}</span>}
    </>
  );
  if ("url" in button) {
    if (button.disabled) return <span class={`${className} disabled`}>{content}</span>;
    return (
      <a class={className} href={button.url} target="_blank" rel="noreferrer noopener">
        {content}
        <span class="outward" aria-hidden="true">
          ↗
        </span>
        <span class="visually-hidden">, opens in a new tab</span>
      </a>
    );
  }
  const customId = "custom_id" in button ? button.custom_id : null;
  const busy = customId !== null && busyIds.has(customId);
  return (
    <button
      type="button"
      class={busy ? `${className} busy` : className}
      disabled={button.disabled ?? customId === null}
      aria-busy={busy}
      onClick={() => customId !== null && !busy && press(customId)}
    >
      {content}
      {busy && <span class="dots" role="img" aria-label="waiting for the bot" />}
    </button>
  );
}
