import type { Interaction } from "discord.js";
import type { Votes } from "../store/votes.ts";
import type { Context } from "./command.ts";
import { isInstalledHere } from "./installation.ts";

/** Where votes go that are given in the place of an interaction; null where none can be given. */
export function votesOf(
  interaction: Pick<Interaction, "authorizingIntegrationOwners" | "guildId">,
  { votes, choices }: Context,
): Votes | null {
  const isInServer = interaction.guildId !== null && isInstalledHere(interaction);
  return isInServer && choices.votes ? votes : null;
}
