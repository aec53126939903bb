import { z } from "zod";

/** Discord's limit for a `custom_id`, in UTF-16 code units. */
export const maxCustomIdLength = 100;

const version = "v1";
/** Stands where the owner's id would be when anybody may press. */
const anyone = "*";
/** An empty text; an empty field means "not given". */
const emptyText = "%";

/** Every argument travels as text: a zod schema whose input is a string (see the codecs below), or optional. */
export type CustomIdArgs = Readonly<Record<string, z.ZodType<unknown, string | undefined>>>;

type ArgsOf<S extends CustomIdArgs> = z.output<z.ZodObject<S>>;

/** Which route a custom id belongs to. */
export interface RouteId {
  /** `[a-z0-9.-]`, for example `log.shown`. Changing it orphans the buttons already sent. */
  readonly route: string;
  readonly anyone: boolean;
}

/** What a message carries so that its button still works after a restart: which route, whose, and on what. */
interface CustomIdBase<A> extends RouteId {
  /** The typed arguments, or null when they are not this route's (garbled, or from an older release). */
  decode(fields: readonly string[]): A | null;
}

/** Only the owner may press. */
export interface OwnedCustomId<A> extends CustomIdBase<A> {
  readonly anyone: false;
  encode(ownerId: string, args: A): string;
}

/** Anybody may press: the only kind a public message may carry. */
export interface PublicCustomId<A> extends CustomIdBase<A> {
  readonly anyone: true;
  encode(args: A): string;
}

export type CustomId<A> = OwnedCustomId<A> | PublicCustomId<A>;

export interface ParsedCustomId {
  readonly route: string;
  /** Null when anybody may press. */
  readonly ownerId: string | null;
  readonly fields: readonly string[];
}

/** `v1:route:ownerId:args`, the arguments in the order of the schema's keys. Throws when the result is over 100 long. */
export function customId<const S extends CustomIdArgs>(route: string, args: S): OwnedCustomId<ArgsOf<S>> {
  const codec = argsCodec(route, args);
  return {
    route,
    anyone: false,
    encode: (ownerId, values) => join(route, ownerId, codec.encode(values)),
    decode: codec.decode,
  };
}

/** As `customId`, for messages that everybody sees and may press. */
export function publicCustomId<const S extends CustomIdArgs>(route: string, args: S): PublicCustomId<ArgsOf<S>> {
  const codec = argsCodec(route, args);
  return {
    route,
    anyone: true,
    encode: (values) => join(route, anyone, codec.encode(values)),
    decode: codec.decode,
  };
}

/** The parts of a custom id, or null when it is foreign or of another version. */
export function parseCustomId(text: string): ParsedCustomId | null {
  const [found, route, owner, ...fields] = text.split(":");
  if (found !== version || route === undefined || owner === undefined) return null;
  if (owner !== anyone && !/^\d{1,20}$/.test(owner)) return null;
  return { route, ownerId: owner === anyone ? null : owner, fields };
}

/** A whole number as text. */
export const wholeNumber = z.codec(z.string().regex(/^-?\d{1,15}$/), z.int(), {
  decode: Number,
  encode: String,
});

/** Yes or no, as `1` or `0`. */
export const flag = z.codec(z.enum(["0", "1"]), z.boolean(), {
  decode: (text) => text === "1",
  encode: (value) => (value ? "1" : "0"),
});

/** A local date, `YYYY-MM-DD`. */
export const localDate = z.iso.date();

/** A snowflake. */
export const discordId = z.string().regex(/^\d{1,20}$/);

function argsCodec<S extends CustomIdArgs>(route: string, args: S) {
  if (!/^[a-z0-9.-]+$/.test(route)) throw new Error(`a route's name is of [a-z0-9.-], not "${route}"`);
  const schema = z.object(args);
  const keys = Object.keys(args);
  return {
    encode(values: ArgsOf<S>): string[] {
      const texts = new Map(Object.entries(z.encode(schema, values)));
      return keys.map((key) => escapeField(texts.get(key)));
    },
    decode(fields: readonly string[]): ArgsOf<S> | null {
      if (fields.length !== keys.length) return null;
      const texts = keys.map((key, at) => [key, unescapeField(fields[at] ?? "")]);
      const parsed = schema.safeParse(Object.fromEntries(texts.filter(([, text]) => text !== undefined)));
      return parsed.success ? parsed.data : null;
    },
  };
}

function join(route: string, owner: string, fields: readonly string[]): string {
  const text = [version, route, owner, ...fields].join(":");
  if (text.length > maxCustomIdLength) throw new Error(`custom id over ${maxCustomIdLength} characters: ${text}`);
  return text;
}

function escapeField(text: unknown): string {
  if (text === undefined) return "";
  return text === "" ? emptyText : String(text).replace(/[%:]/g, encodeURIComponent);
}

function unescapeField(field: string): string | undefined {
  if (field === "") return undefined;
  return field === emptyText ? "" : field.replace(/%(25|3A)/g, decodeURIComponent);
}
