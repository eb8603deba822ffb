import type { Interaction, MessageComponentInteraction, ModalSubmitInteraction } from "discord.js";
import { UserError } from "../errors.ts";
import { TendedArticles } from "../store/articles/tended-articles.ts";
import { DEFAULT_CHOICES, type ServerChoices } from "../store/server-choices.ts";
import { wording } from "../words/wording.ts";
import {
  type BotContext,
  type Command,
  type Context,
  isMessageCommand,
  isSlashCommand,
  unknownComponent,
} from "./command.ts";
import { actionOf } from "./components/custom-id.ts";
import { unknownForm } from "./components/form.ts";
import { isInstalledHere } from "./installation.ts";
import { requireDeclared, unknownCommand } from "./options.ts";
import { limitsOf, serverWithOwn, tenderOf } from "./tender.ts";

/** The command, or the action of a button, menu or form; "unknown" for what has neither. */
export function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return interaction.commandName;
  return "customId" in interaction ? (actionOf(interaction.customId) ?? "unknown") : "unknown";
}

/**
 * Runs what an interaction asks for.
 *
 * @throws UserError where it is not for this bot, or no longer
 */
export async function route(interaction: Interaction, bot: BotContext): Promise<void> {
  checkServer(interaction, bot);
  const context = await contextFor(interaction, bot);
  if (interaction.isChatInputCommand()) {
    const command = named(interaction, context.commands.filter(isSlashCommand));
    requireDeclared(interaction, command);
    await command.execute(interaction, context);
  } else if (interaction.isMessageContextMenuCommand()) {
    const commands = context.commands.filter(isMessageCommand);
    await named(interaction, commands).execute(interaction, context);
  } else if (interaction.isAutocomplete()) {
    const command = named(interaction, context.commands.filter(isSlashCommand));
    requireDeclared(interaction, command);
    await command.autocomplete?.(interaction, context);
  } else if (interaction.isMessageComponent()) {
    await handleComponent(interaction, context);
  } else if (interaction.isModalSubmit()) {
    await handleForm(interaction, context);
  }
}

/** The one place that says what can be seen, and tended, where an interaction comes from. */
async function contextFor(interaction: Interaction, bot: BotContext): Promise<Context> {
  const server = serverWithOwn(interaction, bot.config);
  const [choices, library] = await Promise.all([
    choicesFor(interaction, bot),
    server === null || !bot.servers ? bot.library : bot.servers.of(server),
  ]);
  const tender = tenderOf(interaction, bot.config);
  const added = new TendedArticles(bot.added, tender, limitsOf(bot.config));
  return { ...bot, choices, library, common: bot.library, tender, added };
}

/** A server that the app is not installed to has chosen nothing, whatever it chose before it let it go. */
async function choicesFor(
  interaction: Interaction,
  { serverSettings }: BotContext,
): Promise<ServerChoices> {
  if (serverSettings === null || !isInstalledHere(interaction)) return DEFAULT_CHOICES;
  return serverSettings.of(interaction.guildId);
}

function checkServer({ guildId }: Interaction, { config }: BotContext): void {
  if (config.guildId === null || guildId === config.guildId) return;
  throw new UserError(wording("errors.otherServer"));
}

function named<T extends Command>(
  { commandName }: { readonly commandName: string },
  commands: readonly T[],
): T {
  const command = commands.find(({ data }) => data.name === commandName);
  if (command) return command;
  throw unknownCommand();
}

async function handleComponent(
  interaction: MessageComponentInteraction,
  context: Context,
): Promise<void> {
  const action = actionOf(interaction.customId);
  const found = context.commands
    .flatMap(({ componentHandlers = [] }) => componentHandlers)
    .find((each) => each.action === action);
  if (!found) throw unknownComponent();
  await found.run(interaction, context);
}

async function handleForm(interaction: ModalSubmitInteraction, context: Context): Promise<void> {
  const action = actionOf(interaction.customId);
  const found = context.commands
    .flatMap(({ formHandlers = [] }) => formHandlers)
    .find((each) => each.action === action);
  if (!found) throw unknownForm();
  await found.run(interaction, context);
}
