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
  return `https://discord.com/oauth2/authorize?${query}`;
}
