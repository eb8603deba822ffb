import { type Interaction, PermissionFlagsBits } from "discord.js";

type Origin = Pick<Interaction, "authorizingIntegrationOwners" | "guildId">;

/**
 * Whether the app is installed to the place that an interaction comes from: to the server, or for direct
 * messages to any. Elsewhere somebody uses it who installed it for themselves.
 */
export const isInstalledHere = ({ authorizingIntegrationOwners: owners }: Origin): boolean =>
  owners.guildId !== null;

/**
 * Whether Discord shows a reply to its asker alone, whatever the bot wants (topics/permissions, "Use External
 * Apps").
 */
export function isKeptPrivate(
  interaction: Origin & Pick<Interaction, "memberPermissions">,
): boolean {
  const { guildId, memberPermissions } = interaction;
  if (guildId === null || isInstalledHere(interaction)) return false;
  return !memberPermissions?.has(PermissionFlagsBits.UseExternalApps);
}
