import { usePage } from "../state/page-context.ts";
import { AddByName } from "./add-by-name.tsx";
import { GuildPanel } from "./guild-panel.tsx";
import { Switch } from "./switch.tsx";

const locales = ["en-US", "en-GB", "de", "fr", "es-ES", "ja", "pt-BR"];
/** Discord's size of a group message. */
const groupSize = { min: 2, max: 10 };

/** People, servers and where the bot is installed. */
export function WorldPanel() {
  const { world, person, control } = usePage();
  const { guilds, people } = world;
  const account = { userId: person.id };
  const everybody = people.slice(0, groupSize.max).map(({ id }) => id);
  return (
    <div class="fold-body">
      <Switch
        on={person.appInstalled}
        onToggle={(on) => void control(on ? { kind: "installApp", in: account } : { kind: "removeApp", from: account })}
      >
        {person.displayName} has the app on their own account
      </Switch>
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
        <GuildPanel key={guild.id} guild={guild} />
      ))}
      <AddByName
        placeholder="Add a server with the bot…"
        control={(name) => ({ kind: "addGuild", name, ownerId: person.id, withBot: true })}
      />
      {everybody.length >= groupSize.min && (
        <button
          type="button"
          class="text-button"
          onClick={() => void control({ kind: "addGroupDm", userIds: everybody })}
        >
          Begin a group message with everybody
        </button>
      )}
    </div>
  );
}
