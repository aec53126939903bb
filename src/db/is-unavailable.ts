/** Error codes of the socket, of postgres.js and of PostgreSQL that mean "not now": nothing was decided about the data. */
const unavailableCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "ETIMEDOUT",
  "EPIPE",
  "EHOSTUNREACH",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "53300", // too many connections
  "57014", // statement timeout
  "57P01", // shut down by its administrator
  "57P02", // crashed
  "57P03", // starting up
]);

/** Whether an error, or anything that caused it, says that the database cannot be reached at present. */
export function isUnavailable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause ? String(cause.code) : "";
    if (unavailableCodes.has(code) || code.startsWith("08")) return true;
    if (cause instanceof AggregateError && cause.errors.some(isUnavailable)) return true;
  }
  return false;
}
