import type { Channel, LocalMessage } from "../../protocol.ts";
import { wordsOf } from "../message-parts/words-of.ts";
import { usePage } from "../state/page-context.ts";
import { may, permission } from "../state/permissions.ts";
import { ConfirmedButton } from "../tools/confirmed-button.tsx";

/** Discord's number for commands of a person's context menu; those of a message's have another. */
const userCommandType = 2;

type Props = { readonly local: LocalMessage; readonly channel: Channel; readonly onDone: () => void };

/** The menu of a message: answer, mend, pin, copy, the bot's commands for it and its author, delete. */
export function MenuItems({ local, channel, onDone }: Props) {
  const { person, commands, actAloud, control, aim, say } = usePage();
  const { message, visibleTo } = local;
  const on = { as: person.id, messageId: message.id };
  const own = message.author.id === person.id;
  const pinned = channel.pinnedMessageIds.includes(message.id);
  const mayPin = may(channel, person.id, permission.pinMessages | permission.manageMessages);
  const item = (label: string, pick: () => unknown) => (
    <button
      type="button"
      key={label}
      class="menu-item"
      onClick={() => {
        onDone();
        pick();
      }}
    >
      {label}
    </button>
  );
  return (
    <>
      {visibleTo === null && item("Reply", () => aim({ kind: "reply", message: local, pings: true }))}
      {own && item("Edit message", () => aim({ kind: "edit", messageId: message.id }))}
      {visibleTo === null &&
        mayPin &&
        item(pinned ? "Unpin message" : "Pin message", () => actAloud({ kind: pinned ? "unpin" : "pin", ...on }))}
      {item("Copy text", () =>
        navigator.clipboard.writeText(wordsOf(message)).catch(() => say("The browser did not let the page copy.")),
      )}
      {commands
        .filter(({ type }) => Number(type) !== 1)
        .map(({ id: commandId, name, type }) => {
          const ofPerson = Number(type) === userCommandType;
          const targetId = ofPerson ? message.author.id : message.id;
          return item(ofPerson ? `${name} (this person)` : name, () =>
            actAloud({ kind: "contextCommand", as: person.id, channelId: channel.id, commandId, targetId }),
          );
        })}
      {visibleTo === null && (
        <ConfirmedButton
          class="menu-item"
          label={own ? "Delete message" : "Delete message, as an admin would"}
          question="Press again to delete"
          onConfirm={() => {
            onDone();
            if (own) void actAloud({ kind: "deleteMessage", ...on });
            else void control({ kind: "deleteMessage", messageId: message.id });
          }}
        />
      )}
    </>
  );
}
