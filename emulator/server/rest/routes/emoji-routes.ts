import { PermissionFlagsBits } from "discord-api-types/v10";
import { limits } from "../../limits.ts";
import { addEmoji, changeEmoji, type EmojiImage, emojiShape, emojisOf, removeEmoji } from "../../world/emojis.ts";
import type { EmojiRecord, GuildRecord } from "../../world/records.ts";
import type { World } from "../../world/world.ts";
import { type ApiErrorName, apiError } from "../api-error.ts";
import { textListOf, textOf } from "../body-fields.ts";
import { joinedGuild, requireInGuild } from "../channel-access.ts";
import { emojiImage } from "../emoji-image.ts";
import { FormErrors } from "../form-errors.ts";
import { noContent, ok, type Route, route } from "../route.ts";

const { CreateGuildExpressions, ManageGuildExpressions } = PermissionFlagsBits;

/** Of a server, and of the app itself. */
export const emojiRoutes: readonly Route[] = [
  route("GET", "/guilds/:guild/emojis", ({ world }, { params }) => {
    const { id } = joinedGuild(world, params.guild);
    return ok(emojisOf(world, id).map((emoji) => emojiShape(world, emoji)));
  }),
  route("GET", "/guilds/:guild/emojis/:emoji", ({ world }, { params }) =>
    ok(emojiShape(world, known(world, joinedGuild(world, params.guild).id, params.emoji))),
  ),
  route("POST", "/guilds/:guild/emojis", ({ world }, { params, body }) => {
    const guild = joinedGuild(world, params.guild);
    requireInGuild(world, guild, CreateGuildExpressions);
    const { name, image } = newEmoji(body);
    const ofKind = emojisOf(world, guild.id).filter((one) => one.animated === (image.contentType === "image/gif"));
    if (ofKind.length >= limits.emojis.value) throw apiError(fullFor(image));
    const details = { name, guildId: guild.id, creatorId: world.application.botUserId };
    const emoji = addEmoji(world, { ...details, roleIds: textListOf(body, "roles") ?? [] }, image);
    return { status: 201, body: emojiShape(world, emoji) };
  }),
  route("PATCH", "/guilds/:guild/emojis/:emoji", ({ world }, { params, body }) => {
    const emoji = changeable(world, joinedGuild(world, params.guild), params.emoji);
    const roleIds = textListOf(body, "roles");
    changeEmoji(world, emoji, { name: checkedName(body) ?? emoji.name, roleIds: [...(roleIds ?? emoji.roleIds)] });
    return ok(emojiShape(world, emoji));
  }),
  route("DELETE", "/guilds/:guild/emojis/:emoji", ({ world }, { params }) => {
    removeEmoji(world, changeable(world, joinedGuild(world, params.guild), params.emoji));
    return noContent;
  }),
  route("GET", "/applications/:application/emojis", ({ world }, { params }) => {
    requireOwnApp(world, params.application);
    return ok({ items: emojisOf(world, null).map((emoji) => emojiShape(world, emoji)) });
  }),
  route("GET", "/applications/:application/emojis/:emoji", ({ world }, { params }) => {
    requireOwnApp(world, params.application);
    return ok(emojiShape(world, known(world, null, params.emoji)));
  }),
  route("POST", "/applications/:application/emojis", ({ world }, { params, body }) => {
    requireOwnApp(world, params.application);
    const { name, image } = newEmoji(body);
    const details = { name, guildId: null, creatorId: world.application.botUserId };
    return { status: 201, body: emojiShape(world, addEmoji(world, details, image)) };
  }),
  route("PATCH", "/applications/:application/emojis/:emoji", ({ world }, { params, body }) => {
    requireOwnApp(world, params.application);
    const emoji = known(world, null, params.emoji);
    changeEmoji(world, emoji, { name: checkedName(body) ?? emoji.name });
    return ok(emojiShape(world, emoji));
  }),
  route("DELETE", "/applications/:application/emojis/:emoji", ({ world }, { params }) => {
    requireOwnApp(world, params.application);
    removeEmoji(world, known(world, null, params.emoji));
    return noContent;
  }),
];

function known(world: World, guildId: string | null, id: string): EmojiRecord {
  const emoji = world.emojis.get(id);
  if (emoji?.guildId !== guildId) throw apiError("UnknownEmoji");
  return emoji;
}

/** One's own ask for the lesser permission. */
function changeable(world: World, guild: GuildRecord, id: string): EmojiRecord {
  const emoji = known(world, guild.id, id);
  const isOwn = emoji.creatorId === world.application.botUserId;
  requireInGuild(world, guild, isOwn ? CreateGuildExpressions | ManageGuildExpressions : ManageGuildExpressions);
  return emoji;
}

function requireOwnApp(world: World, applicationId: string): void {
  if (applicationId !== world.application.id) throw apiError("UnknownApplication");
}

/** @throws ApiError 50035 */
function newEmoji(body: unknown): { readonly name: string; readonly image: EmojiImage } {
  const errors = new FormErrors();
  const name = checkedName(body, errors);
  const address = textOf(body, "image");
  const image = address === null ? null : emojiImage(address);
  if (name === null) errors.add(["name"], "BASE_TYPE_REQUIRED", "This field is required");
  if (image === null) errors.add(["image"], "BASE_TYPE_REQUIRED", "This field is required");
  else if ("code" in image) errors.add(["image"], image.code, image.message);
  errors.throwIfAny();
  if (name === null || image === null || "code" in image) throw errors.toError();
  return { name, image };
}

/** Null when there is none. @throws ApiError 50035, at once where no errors are collected */
function checkedName(body: unknown, errors?: FormErrors): string | null {
  const name = textOf(body, "name");
  if (name === null) return null;
  const found = errors ?? new FormErrors();
  if (name.length < 2 || name.length > 32)
    found.add(["name"], "BASE_TYPE_BAD_LENGTH", "Must be between 2 and 32 in length.");
  if (!/^\w*$/.test(name)) found.add(["name"], "STRING_TYPE_REGEX", "String value did not match validation regex.");
  if (!errors) found.throwIfAny();
  return name;
}

function fullFor(image: EmojiImage): ApiErrorName {
  return image.contentType === "image/gif" ? "MaximumNumberOfAnimatedEmojisReached" : "MaximumNumberOfEmojisReached";
}
