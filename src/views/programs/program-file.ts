import { type APIFileComponent, ComponentType } from "discord-api-types/v10";
import type { View, ViewFile } from "../../interactions/answer.ts";
import type { Program } from "../../progression/program.ts";
import { card, small, text, title } from "../components.ts";
import type { Reader } from "../reader.ts";

/** The file of a programme, as somebody would write it. */
export function programFile({ texts: { programs } }: Reader, program: Program): ViewFile {
  return {
    name: `${program.key}-v${program.version}.json`,
    bytes: new TextEncoder().encode(`${JSON.stringify(program, null, 2)}\n`),
    description: programs.fileDescription(program.title),
  };
}

/** Shows a file of the same message. */
export function shownFile({ name }: ViewFile): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

export function programExportView(reader: Reader, program: Program): View {
  const { programs } = reader.texts;
  const file = programFile(reader, program);
  const view = card(
    "quiet",
    title(programs.exported(program.title)),
    shownFile(file),
    text(small(programs.exportHint)),
  );
  return { ...view, files: [file] };
}
