import type { SlashOption } from "./slash-command.ts";

/** What an option takes, in few words: "whole number, 0 to 100". Empty when there is nothing to say. */
export function optionHint(option: SlashOption): string {
  return [kindInWords(option), rangeInWords(option)].filter(Boolean).join(", ");
}

function kindInWords(option: SlashOption): string {
  if ("choices" in option && option.choices?.length) return "one of the list";
  switch (Number(option.type)) {
    case 3:
      return "text";
    case 4:
      return "whole number";
    case 5:
      return "true or false";
    case 6:
      return "a person";
    case 7:
      return "a channel";
    case 8:
      return "a role";
    case 9:
      return "a person or a role";
    case 10:
      return "number";
    case 11:
      return "a file";
    default:
      return "";
  }
}

function rangeInWords(option: SlashOption): string {
  if ("min_value" in option || "max_value" in option) return between(option.min_value, option.max_value, "");
  if ("min_length" in option || "max_length" in option)
    return between(option.min_length, option.max_length, " characters");
  return "";
}

function between(min: number | undefined, max: number | undefined, unit: string): string {
  if (min !== undefined && max !== undefined) return `${min} to ${max}${unit}`;
  if (min !== undefined) return `at least ${min}${unit}`;
  return max === undefined ? "" : `at most ${max}${unit}`;
}
