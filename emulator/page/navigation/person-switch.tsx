import { useRef, useState } from "preact/hooks";
import type { Person } from "../../protocol.ts";
import { Popup } from "../popup/popup.tsx";
import { usePage } from "../state/page-context.ts";
import { isUnread } from "../state/unread.ts";
import { Avatar } from "./avatar.tsx";

/** Who acts: everything on the page is seen and done by this person. */
export function PersonSwitch() {
  const { world, person, show } = usePage();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const unreadOf = (one: Person) => world.channels.filter((channel) => isUnread(channel, one)).length;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="person-switch">
      <button ref={button} type="button" class="person-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Avatar userId={person.id} name={person.displayName} size="medium" />
        <span class="person-name">
          <span class="visually-hidden">Acting as </span>
          <strong>{person.displayName}</strong>
          <small aria-hidden="true">you act as {person.username}</small>
          <span class="visually-hidden">, switch person</span>
        </span>
        <svg class="switch-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="m5 6 3-3 3 3M5 10l3 3 3-3" />
        </svg>
      </button>
      {open && (
        <Popup anchor={button} onClose={close} fit="anchor" class="menu">
          <p class="menu-title">Act as</p>
          {world.people.map((one) => (
            <button
              type="button"
              key={one.id}
              class="menu-item person"
              aria-current={one.id === person.id}
              onClick={() => {
                close();
                show({ personId: one.id });
              }}
            >
              <Avatar userId={one.id} name={one.displayName} size="medium" />
              <span>{one.displayName}</span>
              {one.id !== person.id && unreadOf(one) > 0 && (
                <span class="badge" title="unread channels">
                  {unreadOf(one)}
                </span>
              )}
            </button>
          ))}
          <AddPerson onDone={close} />
        </Popup>
      )}
    </div>
  );
}

function AddPerson({ onDone }: { readonly onDone: () => void }) {
  const { control } = usePage();
  return (
    <form
      class="add-person"
      onSubmit={(event) => {
        event.preventDefault();
        const name = new FormData(event.currentTarget).get("name");
        if (typeof name !== "string" || name.trim() === "") return;
        onDone();
        void control({ kind: "addPerson", displayName: name.trim() });
      }}
    >
      <input
        name="name"
        aria-label="Name of a new person"
        placeholder="Add a person…"
        maxLength={32}
        autocomplete="off"
      />
    </form>
  );
}
