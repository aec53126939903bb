import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import type { ZoneSuggestion } from "../calendar/zones.ts";
import type { Form, View } from "../interactions/answer.ts";
import { bullets, button, card, menu, row, rule, small, text, title } from "./components.ts";
import { ids } from "./custom-ids.ts";
import type { Reader } from "./reader.ts";

/** The first message of all: who this is, and the safety screen. `again`: the answers of last year have run out. */
export function screenView({ userId, texts: { start } }: Reader, levels: number, again: boolean): View {
  return card(
    "session",
    again ? title(start.screenAgainTitle, start.screenAgain) : title(start.title, start.intro(levels)),
    rule,
    text(again ? null : `### ${start.screenTitle}`, start.screenEmergency, bullets(start.emergencySigns)),
    text(start.screenClinician, bullets(start.clinicianFirst)),
    text(small(start.screenSmallPrint)),
    row(
      button(ids.screen.encode(userId, { passed: true }), start.none, "main"),
      button(ids.screen.encode(userId, { passed: false }), start.some),
    ),
  );
}

/** No coaching until a clinician has cleared the person; the emergency signs come first. */
export function referredView({ userId, texts: { start } }: Reader, because: "screen" | "pain"): View {
  const forPain = because === "pain";
  return card(
    "care",
    title(forPain ? start.referredForPainTitle : start.referredTitle),
    text(`**${start.emergency}**`),
    text(forPain ? start.referredForPain : start.referred),
    rule,
    text(start.clearedQuestion),
    row(button(ids.cleared.encode(userId, {}), start.cleared)),
  );
}

/** `note` goes before everything else, for example why the last choice did not work. */
export function zoneView(
  { userId, texts: { start } }: Reader,
  zones: readonly ZoneSuggestion[],
  note: string | null = null,
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
    menu(ids.zone.encode(userId, {}), start.zonePlaceholder, uniqueByValue(options)),
    row(button(ids.cityOpen.encode(userId, {}), start.anotherCity)),
  );
}

/** Discord refuses two options of one value; two cities of one zone are the same choice. */
function uniqueByValue<O extends { readonly value: string }>(options: readonly O[]): O[] {
  return options.filter(({ value }, place) => options.findIndex((other) => other.value === value) === place);
}

export function zoneConfirmView({ userId, texts: { start } }: Reader, zone: ZoneSuggestion): View {
  return card(
    "question",
    title(start.zoneQuestion(zone.localTime), start.zoneMeans(zone.city)),
    row(
      button(ids.zoneRight.encode(userId, { zone: zone.zone }), start.right, "main"),
      button(ids.zoneAgain.encode(userId, {}), start.chooseAgain),
    ),
  );
}

/** Sent when the form took too long: the button opens it. */
export function cityOfferView({ userId, texts: { start } }: Reader): View {
  return card("quiet", row(button(ids.cityOpen.encode(userId, {}), start.anotherCity, "main")));
}

export function cityForm({ userId, texts: { start } }: Reader): Form {
  return {
    custom_id: ids.city.encode(userId, {}),
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
