import { type DiscordConfig, isLoopback } from "./config.ts";

/** Source: Discord's documentation of image formatting and of attachments' `url` and `proxy_url`. */
const discordOrigins = ["https://cdn.discordapp.com", "https://media.discordapp.net"];

/**
 * Where files that people attach are served from: Discord's own two hosts, a CDN that was configured, and the address of
 * a local Discord, which serves everything.
 */
export function fileOriginsOf({ apiUrl, cdnUrl }: Pick<DiscordConfig, "apiUrl" | "cdnUrl">): readonly string[] {
  const configured = [cdnUrl, ...(isLoopback(apiUrl) ? [apiUrl] : [])];
  return [...new Set([...discordOrigins, ...configured.map((url) => new URL(url).origin)])];
}
