const requestTimeoutMs = 20_000;

/** Ends with the right to send, or when Discord does not answer. */
export function requestSignal(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(requestTimeoutMs)]);
}
