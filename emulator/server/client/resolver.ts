import {
  type APIApplicationCommandBasicOption,
  type APIAttachment,
  ApplicationCommandOptionType,
  type ChannelType,
} from "discord-api-types/v10";
import type { OptionValue } from "../../protocol.ts";
import { type IncomingFile, keepFile } from "../world/files.ts";
import type { ChannelRecord } from "../world/records.ts";
import { channelShape, memberShape, roleShape, userShape } from "../world/shapes.ts";
import { maySee } from "../world/visibility.ts";
import type { World } from "../world/world.ts";
import { RefusedError } from "./refused-error.ts";

interface Resolved {
  users?: Record<string, unknown>;
  members?: Record<string, unknown>;
  roles?: Record<string, unknown>;
  channels?: Record<string, unknown>;
  attachments?: Record<string, APIAttachment>;
}

/** Looks up the ids a person chose, as the `resolved` part of an interaction, refusing those the client would not offer. */
export class Resolver {
  readonly #world: World;
  readonly #channel: ChannelRecord;
  readonly #userId: string;
  readonly #takeUpload: (uploadId: string) => IncomingFile | undefined;
  readonly #resolved: Resolved = {};

  constructor(
    world: World,
    channel: ChannelRecord,
    userId: string,
    takeUpload: (uploadId: string) => IncomingFile | undefined,
  ) {
    this.#world = world;
    this.#channel = channel;
    this.#userId = userId;
    this.#takeUpload = takeUpload;
  }

  /** Undefined when nothing was looked up. */
  get resolved(): Resolved | undefined {
    return Object.keys(this.#resolved).length > 0 ? this.#resolved : undefined;
  }

  /** The value to send for an option: itself, or for an attachment the id it was kept under. */
  option(definition: APIApplicationCommandBasicOption, value: OptionValue): OptionValue {
    const id = String(value);
    switch (definition.type) {
      case ApplicationCommandOptionType.User:
        return this.user(id);
      case ApplicationCommandOptionType.Role:
        return this.role(id);
      case ApplicationCommandOptionType.Mentionable:
        return this.mentionable(id);
      case ApplicationCommandOptionType.Channel:
        return this.channel(id, definition.channel_types);
      case ApplicationCommandOptionType.Attachment:
        return this.attachment(id).id;
      default:
        return value;
    }
  }

  user(id: string): string {
    const user = userShape(this.#world, id);
    if (!user) throw new RefusedError("unknownUser", `Nobody here has the id ${id}.`);
    this.#resolved.users = { ...this.#resolved.users, [id]: user };
    const guild = this.#world.guildOf(this.#channel);
    const member = guild?.members.find((one) => one.userId === id);
    if (!member) return id;
    const permissions = String(this.#world.permissionsIn(this.#channel, id));
    const { deaf: _deaf, mute: _mute, ...shape } = memberShape(member);
    this.#resolved.members = { ...this.#resolved.members, [id]: { ...shape, permissions } };
    return id;
  }

  role(id: string): string {
    const role = this.#world.guildOf(this.#channel)?.roles.find((one) => one.id === id);
    if (!role) throw new RefusedError("unknownRole", `There is no role with the id ${id} here.`);
    this.#resolved.roles = { ...this.#resolved.roles, [id]: roleShape(role) };
    return id;
  }

  mentionable(id: string): string {
    const isRole = this.#world.guildOf(this.#channel)?.roles.some((one) => one.id === id);
    return isRole ? this.role(id) : this.user(id);
  }

  channel(id: string, types: readonly ChannelType[] | undefined): string {
    const channel = this.#world.channels.get(id);
    const isHere = channel && channel.guildId !== null && channel.guildId === this.#channel.guildId;
    if (!isHere || !maySee(this.#world, channel, this.#userId)) {
      throw new RefusedError("unknownChannel", `There is no channel with the id ${id} here.`);
    }
    const shape = channelShape(this.#world, channel);
    if (types?.length && !types.includes(shape.type)) {
      throw new RefusedError("invalidOption", "A channel of this kind cannot be chosen here.");
    }
    const permissions = String(this.#world.permissionsIn(channel, this.#userId));
    const ofBot = String(this.#world.permissionsIn(channel, this.#world.application.botUserId));
    const told = this.#world.tellsAppPermissions ? { app_permissions: ofBot } : {};
    this.#resolved.channels = { ...this.#resolved.channels, [id]: { ...shape, permissions, ...told } };
    return id;
  }

  attachment(uploadId: string): APIAttachment {
    const file = this.#takeUpload(uploadId);
    if (!file) throw new RefusedError("unknownUpload", "Pick the file again.");
    const attachment = keepFile(this.#world, this.#channel.id, file, { ephemeral: true });
    this.#resolved.attachments = { ...this.#resolved.attachments, [attachment.id]: attachment };
    return attachment;
  }
}
