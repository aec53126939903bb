/** Single fields of a body whose schema this server does not check: absent or of another type is null. */

export function textOf(body: unknown, key: string): string | null {
  const value = fieldOf(body, key);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : null;
}

export function flagOf(body: unknown, key: string): boolean | null {
  const value = fieldOf(body, key);
  return typeof value === "boolean" ? value : null;
}

export function textListOf(body: unknown, key: string): readonly string[] | null {
  const value = fieldOf(body, key);
  return Array.isArray(value) ? value.map(String) : null;
}

/** Permission bits as a decimal text. */
export function bitsOf(body: unknown, key: string): string | null {
  const text = textOf(body, key);
  return text !== null && /^\d+$/.test(text) ? text : null;
}

export function fieldOf(body: unknown, key: string): unknown {
  return typeof body === "object" && body !== null ? Reflect.get(body, key) : undefined;
}
