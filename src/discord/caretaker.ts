import type {
  ChatInputCommandInteraction,
  Interaction,
  MessageComponentInteraction,
} from "discord.js";
import type { Config } from "../config.ts";
import { UserError } from "../errors.ts";
import { SETTINGS } from "../settings.ts";
import { type Wording, wording } from "../words/wording.ts";
import type { Context } from "./command.ts";
import { mayTendCommon, mayTendServer, ownsApplication } from "./permissions.ts";
import { serverWithOwn } from "./tender.ts";

/** What may be for those who look after the articles alone. */
export type Guarded = ChatInputCommandInteraction | MessageComponentInteraction;

/** What tells who somebody is, and where. */
type Asker = Pick<
  Interaction,
  "client" | "user" | "guildId" | "member" | "memberPermissions" | "authorizingIntegrationOwners"
>;

/**
 * What they tend of the articles is in `Context.tender`.
 *
 * @throws UserError for whoever may not look after the articles, or not from this server
 */
export async function requireCaretaker(
  interaction: Asker,
  context: Pick<Context, "config" | "choices">,
): Promise<void> {
  const refusal = whyNot(interaction, context);
  if (refusal !== null && !(await ownsApplication(interaction))) throw new UserError(refusal);
}

/** Whether `requireCaretaker` lets somebody pass. */
export async function isCaretaker(
  interaction: Asker,
  context: Pick<Context, "config" | "choices">,
): Promise<boolean> {
  return whyNot(interaction, context) === null || ownsApplication(interaction);
}

function whyNot(interaction: Asker, context: Pick<Context, "config" | "choices">): Wording | null {
  if (tendsOwn(interaction, context)) return null;
  const { config } = context;
  return whyNoModerator(interaction, config) ?? whyNotHere(interaction, config);
}

/**
 * What a server's members asked is for those who tend what is that server's alone, and for those who look after
 * the articles from it.
 *
 * @throws UserError for anybody else
 */
export async function requireTender(interaction: Guarded, context: Context): Promise<void> {
  if (mayTendServer(interaction, context.config, context.choices)) return;
  await requireCaretaker(interaction, context);
}

/** Whether there are articles of the server's own, and somebody may look after those. */
const tendsOwn = (
  interaction: Asker,
  { config, choices }: Pick<Context, "config" | "choices">,
): boolean =>
  serverWithOwn(interaction, config) !== null && mayTendServer(interaction, config, choices);

function whyNoModerator(interaction: Asker, config: Config): Wording | null {
  if (interaction.guildId === null) return wording("errors.serverOnly");
  if (mayTendCommon(interaction, config)) return null;
  const isByRole = config.moderatorRoleIds.length > 0;
  return wording(isByRole ? "errors.moderatorsByRole" : "errors.moderatorsByPermission");
}

/**
 * Names of files and what is wrong with them are for those who look after the articles, and the ids of
 * other servers for nobody here. The setting is shown, because whoever runs the bot may be asking.
 */
function whyNotHere({ guildId }: Asker, { moderatorGuildIds }: Config): Wording | null {
  if (guildId === null || moderatorGuildIds.includes(guildId)) return null;
  const line = `${SETTINGS.moderatorGuildIds.name}=${guildId}`;
  const others = moderatorGuildIds.length === 0 ? "none" : "some";
  return wording("errors.notFromHere", { others, line });
}
