import type { Form, View } from "../../interactions/answer.ts";
import type { WeightUnit } from "../../progression/weight-unit.ts";
import { card, row } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { textField } from "../text-field.ts";
import { weightButton } from "./session-buttons.ts";

/** Asks for the body weight or the load, and for the weights at hand. */
export function weightForm({ userId, texts: { weights } }: Reader, unit: WeightUnit): Form {
  return {
    custom_id: ids.weight.encode(userId, {}),
    title: weights.formTitle,
    components: [
      textField("body", weights.bodyLabel, weights.bodyHint(unit), { maxLength: 12 }),
      textField("target", weights.targetLabel, weights.targetHint(unit), { maxLength: 12 }),
      textField("owned", weights.ownedLabel, weights.ownedHint(unit), { maxLength: 120 }),
    ],
  };
}

/** Sent when the form took too long: the button opens it. */
export function weightOfferView(reader: Reader): View {
  return card("quiet", row(weightButton(reader)));
}
