/**
 * The id of a delivery as messages carry it: the 16 bytes of its UUID in base64url, 22 characters. Short enough for a nonce
 * (25 at most) and free of what separates the fields of a custom id.
 */
export function shortDeliveryId(id: string): string {
  return Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url");
}

/** The UUID again, or null when the text is no short id. */
export function deliveryIdFrom(short: string): string | null {
  const hex = Buffer.from(short, "base64url").toString("hex");
  if (hex.length !== 32 || short.length !== 22) return null;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
