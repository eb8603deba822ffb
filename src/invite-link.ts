import { OAuth2Routes } from "discord-api-types/v10";

/**
 * Where a bot is invited to a server. It asks for no permission, because the bot only ever replies to
 * commands.
 */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: "bot applications.commands",
    permissions: "0",
  });
  return `${OAuth2Routes.authorizationURL}?${query}`;
}
