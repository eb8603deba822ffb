import type {
  ChatInputCommandInteraction,
  Interaction,
  MessageComponentInteraction,
} from "discord.js";
import type { Config } from "../config.ts";
import { UserError } from "../errors.ts";
import { SETTINGS } from "../settings.ts";
import type { Context } from "./command.ts";
import { mayTendCommon, ownsApplication } from "./permissions.ts";

/** What may be for those who look after the articles alone. */
export type Guarded = ChatInputCommandInteraction | MessageComponentInteraction;

/** What tells who somebody is, and where. */
type Asker = Pick<Interaction, "client" | "user" | "guildId" | "member" | "memberPermissions">;

/** @throws UserError for whoever may not look after the articles, or not from this server */
export async function requireCaretaker(
  interaction: Asker,
  { config }: Pick<Context, "config">,
): Promise<void> {
  const refusal = whyNoModerator(interaction, config) ?? whyNotHere(interaction, config);
  if (refusal !== null && !(await ownsApplication(interaction))) throw new UserError(refusal);
}

/** Whether `requireCaretaker` lets somebody pass. */
export async function isCaretaker(
  interaction: Asker,
  { config }: Pick<Context, "config">,
): Promise<boolean> {
  const isRefused =
    (whyNoModerator(interaction, config) ?? whyNotHere(interaction, config)) !== null;
  return !isRefused || (await ownsApplication(interaction));
}

function whyNoModerator(interaction: Asker, config: Config): string | null {
  if (interaction.guildId === null) return "This works in a server only.";
  if (mayTendCommon(interaction, config)) return null;
  return config.moderatorRoleIds.length > 0
    ? "Only members with one of the bot's moderator roles may do this."
    : "Only members who may manage this server may do this.";
}

/**
 * Names of files and what is wrong with them are for those who look after the articles, and the ids of
 * other servers for nobody here. The setting is shown, because whoever runs the bot may be asking.
 */
function whyNotHere({ guildId }: Asker, { moderatorGuildIds }: Config): string | null {
  if (guildId === null || moderatorGuildIds.includes(guildId)) return null;
  const setting = `${SETTINGS.moderatorGuildIds.name}=${guildId}`;
  const line =
    moderatorGuildIds.length === 0
      ? "this line"
      : "this line, with the ids that it has there already,";
  return (
    "The articles cannot be looked after from this server yet. Whoever runs the bot can allow it: put " +
    `${line} into the file .env, in the folder where the bot is started, and start it again.\n${setting}\n` +
    "The owner and the team of the bot's application need no setting."
  );
}
