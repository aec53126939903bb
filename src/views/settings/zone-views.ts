import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import type { ZoneSuggestion } from "../../calendar/zones.ts";
import type { Form, View } from "../../interactions/answer.ts";
import { button, card, menu, row, text, title } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";

/** Where a time zone is chosen: the same questions, and buttons that lead back to where they came from. */
export type ZoneFlow = "start" | "settings";

const idsOf = {
  start: { choose: ids.zone, right: ids.zoneRight, again: ids.zoneAgain, cityOpen: ids.cityOpen, city: ids.city },
  settings: {
    choose: ids.clockZone,
    right: ids.clockRight,
    again: ids.clock,
    cityOpen: ids.clockCityOpen,
    city: ids.clockCity,
  },
} as const;

/** `note` goes before everything else, for example why the last choice did not work. */
export function zoneView(
  { userId, texts: { start } }: Reader,
  zones: readonly ZoneSuggestion[],
  note: string | null = null,
  flow: ZoneFlow = "start",
): View {
  const options = zones.map(({ zone, city, localTime, offset }) => ({
    label: start.zoneOption(city, localTime),
    value: zone,
    description: `${zone} · ${offset}`,
  }));
  return card(
    "session",
    text(note),
    title(start.zoneTitle, start.zoneIntro),
    menu(idsOf[flow].choose.encode(userId, {}), start.zonePlaceholder, uniqueByValue(options)),
    row(button(idsOf[flow].cityOpen.encode(userId, {}), start.anotherCity)),
  );
}

/** Discord refuses two options of one value; two cities of one zone are the same choice. */
function uniqueByValue<O extends { readonly value: string }>(options: readonly O[]): O[] {
  return options.filter(({ value }, place) => options.findIndex((other) => other.value === value) === place);
}

/** Nothing is kept before the person has said that the clock is right. */
export function zoneConfirmView({ userId, texts }: Reader, zone: ZoneSuggestion, flow: ZoneFlow = "start"): View {
  const { start, settings } = texts;
  const meaning = flow === "start" ? start.zoneMeans(zone.city) : settings.zoneMeans(zone.city);
  return card(
    "question",
    title(start.zoneQuestion(zone.localTime), meaning),
    row(
      button(idsOf[flow].right.encode(userId, { zone: zone.zone }), start.right, "main"),
      button(idsOf[flow].again.encode(userId, {}), start.chooseAgain),
    ),
  );
}

/** Sent when the form took too long: the button opens it. */
export function cityOfferView({ userId, texts: { start } }: Reader, flow: ZoneFlow = "start"): View {
  return card("quiet", row(button(idsOf[flow].cityOpen.encode(userId, {}), start.anotherCity, "main")));
}

export function cityForm({ userId, texts: { start } }: Reader, flow: ZoneFlow = "start"): Form {
  return {
    custom_id: idsOf[flow].city.encode(userId, {}),
    title: start.cityFormTitle,
    components: [
      {
        type: ComponentType.Label,
        label: start.cityLabel,
        component: {
          type: ComponentType.TextInput,
          custom_id: "city",
          style: TextInputStyle.Short,
          placeholder: start.cityPlaceholder,
          min_length: 2,
          max_length: 60,
        },
      },
    ],
  };
}
