import { usePage } from "../state/page-context.ts";

type Props = { readonly userId: string; readonly name: string; readonly size?: "small" | "medium" | "large" };

/** A drawn avatar: the first letter on the person's colour. The bot has a picture of its own, an arch. */
export function Avatar({ userId, name, size = "large" }: Props) {
  const { world } = usePage();
  const { application, people } = world;
  if (userId === application.botUserId) {
    return (
      <span class={`avatar bot ${size}`} aria-hidden="true">
        <svg viewBox="0 0 40 40" aria-hidden="true">
          <path d="M5 29c7.500 0 8-14 17-14h12v14" />
        </svg>
      </span>
    );
  }
  const colour = people.find(({ id }) => id === userId)?.colour ?? "#888888";
  return (
    <span class={`avatar ${size}`} style={{ "--avatar": colour }} aria-hidden="true">
      {[...name][0]?.toUpperCase() ?? "?"}
    </span>
  );
}
