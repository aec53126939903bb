import type { View } from "../../../src/interactions/answer.ts";
import type { EarlierLog } from "../../../src/services/log-earlier.ts";
import { earlierPreviewView } from "../../../src/views/change-preview.ts";
import { loggedView } from "../../../src/views/logged-view.ts";
import type { Reader } from "../../../src/views/reader.ts";
import { loggedBy } from "./logged-by.ts";

/** The answer to a set with a day: logged, or first asked about. */
export function earlierView(reader: Reader, logged: EarlierLog, interactionId: string): View {
  if (logged.kind === "asked") return earlierPreviewView(reader, logged.preview, logged.movedOn);
  return loggedView(reader, loggedBy(logged.recording, interactionId));
}
