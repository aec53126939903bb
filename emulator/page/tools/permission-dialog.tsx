import { useEffect, useRef, useState } from "preact/hooks";
import type { Channel, Guild, Overwrite } from "../../protocol.ts";
import { nameOfUser } from "../state/names.ts";
import { usePage } from "../state/page-context.ts";
import { permission } from "../state/permissions.ts";

/** Those that decide what a bot can do in a channel, and who sees it. */
const rows = [
  ["View the channel", permission.viewChannel],
  ["Send messages", permission.sendMessages],
  ["Embed links", permission.embedLinks],
  ["Attach files", permission.attachFiles],
  ["Read the history", permission.readMessageHistory],
  ["Add reactions", permission.addReactions],
  ["Write in threads", permission.sendMessagesInThreads],
  ["Pin messages", permission.pinMessages],
] as const;

const choices = ["allow", "inherit", "deny"] as const;
const words = { allow: "Allow", inherit: "Inherit", deny: "Deny" } as const;

type Props = { readonly guild: Guild; readonly channel: Channel; readonly onClose: () => void };

/** What a channel allows and denies a role, a person or the bot, beyond what their roles say. */
export function PermissionDialog({ guild, channel, onClose }: Props) {
  const { control } = usePage();
  const [targetId, setTargetId] = useState(guild.id);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // The browser would choose the button that closes it.
    dialog.current?.querySelector("select")?.focus();
  }, []);
  const overwrite = channel.overwrites.find(({ id }) => id === targetId);
  const choose = (bit: bigint, choice: (typeof choices)[number]) => {
    const [allow, deny] = [BigInt(overwrite?.allow ?? 0) & ~bit, BigInt(overwrite?.deny ?? 0) & ~bit];
    const next = { allow: choice === "allow" ? allow | bit : allow, deny: choice === "deny" ? deny | bit : deny };
    const at = { channelId: channel.id, targetId };
    if ((next.allow | next.deny) === 0n) void control({ kind: "removeOverwrite", ...at });
    else void control({ kind: "setOverwrite", ...at, allow: String(next.allow), deny: String(next.deny) });
  };
  return (
    <dialog ref={dialog} class="modal" aria-labelledby="permissions-title" onClose={onClose}>
      <header>
        <h2 id="permissions-title">Permissions in #{channel.name}</h2>
        <button type="button" class="icon-button" aria-label="Close" onClick={() => dialog.current?.close()}>
          ×
        </button>
      </header>
      <div class="modal-body permissions">
        <TargetChoice guild={guild} channel={channel} targetId={targetId} onTarget={setTargetId} />
        {rows.map(([name, bit]) => (
          <fieldset key={name} class="permission">
            <legend>{name}</legend>
            <div class="segments">
              {choices.map((choice) => (
                <button
                  type="button"
                  key={choice}
                  aria-pressed={choiceOf(overwrite, bit) === choice}
                  onClick={() => choose(bit, choice)}
                >
                  {words[choice]}
                </button>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </dialog>
  );
}

type TargetProps = Pick<Props, "guild" | "channel"> & {
  readonly targetId: string;
  readonly onTarget: (id: string) => void;
};

/** A dot marks those for whom something is set. */
function TargetChoice({ guild, channel, targetId, onTarget }: TargetProps) {
  const { world } = usePage();
  const option = (id: string, name: string) => (
    <option key={id} value={id}>
      {name}
      {channel.overwrites.some((one) => one.id === id) ? " •" : ""}
    </option>
  );
  return (
    <label>
      For
      <select value={targetId} onChange={({ currentTarget }) => onTarget(currentTarget.value)}>
        {guild.roles.map(({ id, name }) => option(id, name))}
        {guild.members.map(({ user: { id } }) => option(id, nameOfUser(world, id, guild.id)))}
      </select>
    </label>
  );
}

function choiceOf(overwrite: Overwrite | undefined, bit: bigint): (typeof choices)[number] {
  if (!overwrite) return "inherit";
  if ((BigInt(overwrite.allow) & bit) !== 0n) return "allow";
  return (BigInt(overwrite.deny) & bit) !== 0n ? "deny" : "inherit";
}
