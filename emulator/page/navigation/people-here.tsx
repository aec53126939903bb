import { useRef, useState } from "preact/hooks";
import type { Channel, World } from "../../protocol.ts";
import { Popup } from "../popup/popup.tsx";
import { nameOfUser } from "../state/names.ts";
import { usePage } from "../state/page-context.ts";
import { Avatar } from "./avatar.tsx";

/** Discord's number for commands of a person's context menu. */
const userCommandType = 2;

function roleNames(world: World, guildId: string | null, userId: string): string {
  const guild = world.guilds.find(({ id }) => id === guildId);
  const member = guild?.members.find(({ user }) => user.id === userId);
  return (member?.roles ?? []).flatMap((id) => guild?.roles.find((role) => role.id === id)?.name ?? []).join(", ");
}

/** Who can read this channel, and the bot's commands for a person. */
export function PeopleHere({ channel }: { readonly channel: Channel }) {
  const { world, person, commands, actAloud } = usePage();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const userCommands = commands.filter(({ type }) => Number(type) === userCommandType);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div>
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label="People in this channel"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <circle cx="7.500" cy="7" r="3" />
          <path d="M2 16.500c0-3 2.400-5 5.500-5s5.500 2 5.500 5M13 4.300a3 3 0 0 1 0 5.400M15 12c1.800.8 3 2.400 3 4.500" />
        </svg>
      </button>
      {open && (
        <Popup anchor={button} onClose={close} class="menu">
          <p class="menu-title">People in this channel</p>
          <ul>
            {channel.viewerIds.map((id) => {
              const name = nameOfUser(world, id, channel.guildId);
              return (
                <li class="person-here" key={id}>
                  <Avatar userId={id} name={name} size="medium" />
                  <span>
                    {id === person.id ? `${name} (you)` : name}
                    <small>{roleNames(world, channel.guildId, id)}</small>
                  </span>
                  {userCommands.map((command) => (
                    <button
                      type="button"
                      class="text-button"
                      key={command.id}
                      aria-label={`${command.name}: ${name}`}
                      onClick={() => {
                        close();
                        const commandId = command.id;
                        void actAloud({
                          kind: "contextCommand",
                          as: person.id,
                          channelId: channel.id,
                          commandId,
                          targetId: id,
                        });
                      }}
                    >
                      {command.name}
                    </button>
                  ))}
                </li>
              );
            })}
          </ul>
        </Popup>
      )}
    </div>
  );
}
