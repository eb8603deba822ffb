import { ApplicationIntegrationType, InteractionContextType } from "discord-api-types/v10";
import type { Channel } from "./membership.ts";
import type { Persona } from "./world.ts";

/** Where something is used (interactions/application-commands, "Interaction Contexts"). */
export function contextOf({ server, isGroup }: Channel): InteractionContextType {
  if (server) return InteractionContextType.Guild;
  return isGroup ? InteractionContextType.PrivateChannel : InteractionContextType.BotDM;
}

/** By an installation to what or whom something is used, by the kind of installation. */
export type Owners = { [Kind in ApplicationIntegrationType]?: string };

/**
 * The installations by which a persona may use a command in a channel
 * (interactions/receiving-and-responding, "Authorizing Integration Owners Object").
 *
 * @param types the kinds of installation that the command is for
 */
export function ownersOf(
  { id, hasInstalledApp }: Persona,
  { server, isGroup }: Channel,
  types: readonly ApplicationIntegrationType[] = [ApplicationIntegrationType.GuildInstall],
): Owners {
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const isInstalledHere = server ? server.botIsMember : !isGroup;
  return {
    ...(types.includes(GuildInstall) && isInstalledHere && { [GuildInstall]: server?.id ?? "0" }),
    ...(types.includes(UserInstall) && hasInstalledApp && { [UserInstall]: id }),
  };
}
