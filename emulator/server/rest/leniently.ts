/**
 * A message's body as the published schema wants it, where Discord takes more: an attachment's id may be a number, and a
 * custom emoji on a component needs no name.
 */
export function leniently(body: unknown): unknown {
  if (!isObject(body)) return body ?? {};
  const { attachments, components } = body;
  return {
    ...body,
    ...(Array.isArray(attachments) && { attachments: attachments.map(withTextId) }),
    ...(Array.isArray(components) && { components: components.map(withNamedEmojis) }),
  };
}

function withTextId(attachment: unknown): unknown {
  return isObject(attachment) && "id" in attachment ? { ...attachment, id: String(attachment["id"]) } : attachment;
}

/** The name comes with the answer, from whatever emoji it is. */
function withNamedEmojis(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNamedEmojis);
  if (!isObject(value)) return value;
  const named = Object.entries(value).map(([key, inner]) => {
    const lacksName = key === "emoji" && isObject(inner) && inner["id"] != null && inner["name"] == null;
    return [key, lacksName ? { ...inner, name: "emoji" } : withNamedEmojis(inner)];
  });
  return Object.fromEntries(named);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
