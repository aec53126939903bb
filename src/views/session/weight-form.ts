import type { Form, View } from "../../interactions/answer.ts";
import { card, row } from "../components.ts";
import { ids } from "../custom-ids.ts";
import type { Reader } from "../reader.ts";
import { textField } from "../text-field.ts";
import { weightButton } from "./session-buttons.ts";

/** Asks for the body weight or the load, and for the weights at hand. */
export function weightForm({ userId, texts: { weights } }: Reader): Form {
  return {
    custom_id: ids.weight.encode(userId, {}),
    title: weights.formTitle,
    components: [
      textField("body", weights.bodyLabel, weights.bodyHint, { maxLength: 12 }),
      textField("target", weights.targetLabel, weights.targetHint, { maxLength: 12 }),
      textField("owned", weights.ownedLabel, weights.ownedHint, { maxLength: 120 }),
    ],
  };
}

/** Sent when the form took too long: the button opens it. */
export function weightOfferView(reader: Reader): View {
  return card("quiet", row(weightButton(reader)));
}
