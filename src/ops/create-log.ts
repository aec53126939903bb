import { type Logger, pino } from "pino";
import { build as pretty } from "pino-pretty";

/** One line of JSON per event; in a terminal, a line for people. Never a token, never anything about a person's health. */
export function createLog(level: string, terminal: boolean): Logger {
  const options = { level, redact: ["token", "*.token", "url", "*.url"] };
  return terminal ? pino(options, pretty({ ignore: "pid,hostname", sync: true })) : pino(options);
}
