import { type APIApplicationCommand, PermissionFlagsBits } from "discord-api-types/v10";
import { contextOf, ownersOf } from "../state/installation.ts";
import { type Channel, permissionsOf, rolesOf } from "../state/membership.ts";
import type { Persona, World } from "../state/world.ts";

/**
 * Why Discord's client would not offer a command to a persona in a channel, or null where it would
 * (interactions/application-commands, "Contexts" and "Permissions").
 */
export function whyUnavailable(
  { name, contexts, dm_permission, default_member_permissions, ...command }: APIApplicationCommand,
  persona: Persona,
  channel: Channel,
  world: World,
): string | null {
  const { server, isGroup } = channel;
  const byDefault = server !== null || (!isGroup && dm_permission);
  if (!(contexts ? contexts.includes(contextOf(channel)) : byDefault))
    return `"${name}" is not for this place`;
  if (Object.keys(ownersOf(persona, channel, command.integration_types)).length === 0) {
    return server ? `the bot is not in "${server.name}"` : `"${name}" is not installed here`;
  }
  if (!server) return null;
  if (default_member_permissions == null) return null;
  const granted = permissionsOf(server, persona.id, rolesOf(world, server, persona.id));
  const suffices = allows(granted, BigInt(default_member_permissions));
  return suffices ? null : `"${name}" needs permissions ${default_member_permissions}`;
}

/** Administrators may use everything; `0` leaves a command to them alone. */
function allows(granted: bigint, needed: bigint): boolean {
  if (granted & PermissionFlagsBits.Administrator) return true;
  return needed !== 0n && (granted & needed) === needed;
}
