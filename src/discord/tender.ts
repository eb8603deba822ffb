import type { Interaction } from "discord.js";
import type { Config } from "../config.ts";
import type { OwnLimits, Tender } from "../store/articles/tended-articles.ts";
import { isInstalledHere } from "./installation.ts";
import { mayTendCommon, ownsApplication } from "./permissions.ts";

/** The server that an interaction comes from, if it may have articles of its own. */
export function serverWithOwn(
  interaction: Pick<Interaction, "guildId" | "authorizingIntegrationOwners">,
  { serverArticles }: Pick<Config, "serverArticles">,
): string | null {
  return serverArticles === "on" && isInstalledHere(interaction) ? interaction.guildId : null;
}

/** What the sender of an interaction tends, provided that they tend any articles at all. */
export function tenderOf(interaction: Interaction, config: Config): Tender {
  const server = serverWithOwn(interaction, config);
  const isCommonHere = tendsCommonHere(interaction, config);
  let isOwner: Promise<boolean> | null = null;
  return {
    server,
    addsTo: isCommonHere ? null : server,
    async mayTendCommon() {
      if (isCommonHere) return true;
      isOwner ??= ownsApplication(interaction);
      return isOwner;
    },
  };
}

/** Whether somebody tends the articles that all servers share, and from this server. */
const tendsCommonHere = (
  interaction: Pick<Interaction, "guildId" | "member" | "memberPermissions">,
  config: Pick<Config, "moderatorGuildIds" | "moderatorRoleIds">,
): boolean =>
  interaction.guildId !== null &&
  config.moderatorGuildIds.includes(interaction.guildId) &&
  mayTendCommon(interaction, config);

export const limitsOf = (config: Config): OwnLimits => ({
  articles: config.serverArticlesMost,
  mebibytes: config.serverArticlesMib,
  additionsADay: config.serverArticlesDaily,
});
