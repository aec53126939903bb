import type { CoverageRow } from "../../protocol.ts";
import { rows } from "./rows.ts";

export const componentRows: readonly CoverageRow[] = rows("component", [
  ["ActionRow", "components"],
  ["Button", "interactions", "no premium buttons: nothing is for sale here"],
  ["StringSelect", "interactions"],
  ["TextInput", "interactions"],
  ["UserSelect", "interactions"],
  ["RoleSelect", "components"],
  ["MentionableSelect", "components"],
  ["ChannelSelect", "components"],
  ["Section", "components"],
  ["TextDisplay", "rejected-messages"],
  ["Thumbnail", "components", "pictures of the web are not fetched"],
  ["MediaGallery", "files", "pictures of the web are not fetched"],
  ["File", "components"],
  ["Separator", "components"],
  ["ContentInventoryEntry", null, "bots cannot send it", "missing"],
  ["Container", "components"],
  ["Label", "interactions"],
  ["FileUpload", "interactions"],
  ["RadioGroup", "interactions"],
  ["CheckboxGroup", "interactions"],
  ["Checkbox", "interactions"],
]);

export const optionRows: readonly CoverageRow[] = rows("commandOption", [
  ["Subcommand", "client-rules"],
  ["SubcommandGroup", "client-rules"],
  ["String", "client-rules"],
  ["Integer", "client-rules"],
  ["Boolean", "client-rules"],
  ["User", "interactions"],
  ["Channel", "client-rules"],
  ["Role", "client-rules"],
  ["Mentionable", "client-rules"],
  ["Number", "client-rules"],
  ["Attachment", "interactions"],
]);
