import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import type { Form, View } from "../interactions/answer.ts";
import { card, row } from "./components.ts";
import { ids } from "./custom-ids.ts";
import type { Reader } from "./reader.ts";
import { weightButton } from "./session-buttons.ts";

/** Asks for the body weight or the load, and for the weights at hand. */
export function weightForm({ userId, texts: { weights } }: Reader): Form {
  return {
    custom_id: ids.weight.encode(userId, {}),
    title: weights.formTitle,
    components: [
      field("body", weights.bodyLabel, weights.bodyHint, 12),
      field("target", weights.targetLabel, weights.targetHint, 12),
      field("owned", weights.ownedLabel, weights.ownedHint, 120),
    ],
  };
}

/** Sent when the form took too long: the button opens it. */
export function weightOfferView(reader: Reader): View {
  return card("quiet", row(weightButton(reader)));
}

function field(name: string, label: string, description: string, maxLength: number): Form["components"][number] {
  return {
    type: ComponentType.Label,
    label,
    description,
    component: {
      type: ComponentType.TextInput,
      custom_id: name,
      style: TextInputStyle.Short,
      required: false,
      max_length: maxLength,
    },
  };
}
