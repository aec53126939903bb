import type { IncomingMessage } from "node:http";

const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * May this request touch the local Discord?
 *
 * A web page anywhere can make a browser send requests to loopback, under another name (DNS rebinding) or from another
 * origin. A foreign `Host` is never served; a foreign `Origin` may not change anything or listen.
 */
export function isFromHere(request: IncomingMessage): boolean {
  const host = request.headers.host ?? "";
  if (!loopbackNames.has(host.replace(/:\d+$/, ""))) return false;
  const { origin } = request.headers;
  return origin === undefined || origin === `http://${host}`;
}
