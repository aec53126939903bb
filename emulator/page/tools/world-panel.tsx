import type { Control, Guild } from "../../protocol.ts";
import { usePage } from "../state/page-context.ts";

/** People, servers and where the bot is installed. */
export function WorldPanel() {
  const { state, person, control } = usePage();
  const { guilds } = state.world;
  return (
    <div class="fold-body">
      <label class="choice">
        <input
          type="checkbox"
          checked={person.appInstalled}
          onChange={({ currentTarget }) => {
            const place = { userId: person.id };
            void control(
              currentTarget.checked ? { kind: "installApp", in: place } : { kind: "removeApp", from: place },
            );
          }}
        />
        <span>{person.displayName} has the app on their own account</span>
      </label>
      <label>
        Language of {person.displayName}
        <select
          value={person.locale}
          onChange={({ currentTarget }) =>
            void control({ kind: "setLocale", userId: person.id, locale: currentTarget.value })
          }
        >
          {[...new Set([person.locale, ...locales])].map((locale) => (
            <option key={locale} value={locale}>
              {new Intl.DisplayNames("en", { type: "language" }).of(locale)}
            </option>
          ))}
        </select>
      </label>
      {guilds.map((guild) => (
        <GuildRow key={guild.id} guild={guild} />
      ))}
      <AddByName
        placeholder="Add a server with the bot…"
        control={(name) => ({ kind: "addGuild", name, ownerId: person.id, withBot: true })}
      />
    </div>
  );
}

const locales = ["en-US", "en-GB", "de", "fr", "es-ES", "ja", "pt-BR"];

function GuildRow({ guild }: { readonly guild: Guild }) {
  const { person, control } = usePage();
  const member = guild.memberIds.includes(person.id);
  const membership = { guildId: guild.id, userId: person.id };
  const place = { guildId: guild.id };
  return (
    <fieldset class="guild-row">
      <legend>{guild.name}</legend>
      <div class="button-row">
        <button
          type="button"
          class="text-button"
          disabled={guild.ownerId === person.id}
          onClick={() => void control({ kind: member ? "leaveGuild" : "joinGuild", ...membership })}
        >
          {person.displayName} {member ? "leaves" : "joins"}
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() =>
            void control(guild.botIsMember ? { kind: "removeApp", from: place } : { kind: "installApp", in: place })
          }
        >
          {guild.botIsMember ? "Remove the bot" : "Add the bot"}
        </button>
      </div>
      <AddByName placeholder="Add a channel…" control={(name) => ({ kind: "addChannel", guildId: guild.id, name })} />
    </fieldset>
  );
}

type AddProps = { readonly placeholder: string; readonly control: (name: string) => Control };

function AddByName({ placeholder, control: controlFor }: AddProps) {
  const { control } = usePage();
  return (
    <form
      class="add-by-name"
      onSubmit={async (event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const name = new FormData(form).get("name");
        if (typeof name === "string" && name.trim() !== "" && (await control(controlFor(name.trim())))) form.reset();
      }}
    >
      <input name="name" aria-label={placeholder} placeholder={placeholder} maxLength={100} autocomplete="off" />
    </form>
  );
}
