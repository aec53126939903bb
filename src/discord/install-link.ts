import { ApplicationIntegrationType, OAuth2Scopes, PermissionFlagsBits } from "discord-api-types/v10";

/** What the bot needs in a server with an accountability channel: to post, edit, attach pictures and find its own posts. */
export const serverPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory;

/** Where a person adds the bot to a server, or to their own account. */
export function installLink(applicationId: string, install: "guild" | "user"): string {
  const url = new URL("https://discord.com/oauth2/authorize");
  url.searchParams.set("client_id", applicationId);
  if (install === "guild") {
    url.searchParams.set("integration_type", String(ApplicationIntegrationType.GuildInstall));
    url.searchParams.set("scope", `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`);
    url.searchParams.set("permissions", serverPermissions.toString());
  } else {
    url.searchParams.set("integration_type", String(ApplicationIntegrationType.UserInstall));
    url.searchParams.set("scope", OAuth2Scopes.ApplicationsCommands);
  }
  return url.href;
}
