import { RefusalError, type Refusals } from "../../errors.ts";
import { type ParsedProgram, parseProgram } from "../../progression/program.ts";

/** A programme of twenty levels with twenty rungs each has about 1,500 values, and nothing in it is nested deeper than 5. */
const maxDepth = 12;
const maxValues = 5_000;

/** A programme; or where it is wrong and what was expected there; or why the file is none at all. */
export type ReadProgram = ParsedProgram | RefusalError<"fileNotJson" | "fileTooDeep" | "fileTooManyValues">;

/** Reads a file that anybody may have made. Never throws. */
export function readProgram(bytes: Uint8Array): ReadProgram {
  const json = readJson(bytes);
  if (json instanceof RefusalError) return json;
  return refusalOfShape(json.value) ?? parseProgram(json.value);
}

function readJson(bytes: Uint8Array): { readonly value: unknown } | RefusalError<"fileNotJson"> {
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch (error) {
    return new RefusalError("fileNotJson", { where: placeIn(error instanceof Error ? error.message : "") });
  }
}

/** V8 tells line and column of some mistakes, and quotes the text around the others. */
function placeIn(complaint: string): Refusals["fileNotJson"]["where"] {
  const place = /line (\d+) column (\d+)/.exec(complaint);
  if (place !== null) return { line: Number(place[1]), column: Number(place[2]) };
  const quoted = /"(.*)"(?:\.\.\.)? is not valid JSON$/s.exec(complaint)?.[1];
  return quoted === undefined ? null : { near: quoted.replaceAll(/[\s`]+/g, " ").trim() };
}

/** Layer by layer rather than by recursion: a file may be nested deeper than the stack. */
function refusalOfShape(json: unknown): RefusalError<"fileTooDeep" | "fileTooManyValues"> | null {
  let values = 0;
  let layer = [json];
  for (let depth = 1; layer.length > 0; depth += 1) {
    if (depth > maxDepth) return new RefusalError("fileTooDeep", { maxDepth });
    values += layer.length;
    if (values > maxValues) return new RefusalError("fileTooManyValues", { maxValues });
    layer = layer.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
  }
  return null;
}
