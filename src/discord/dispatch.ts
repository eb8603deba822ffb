import type { Interaction, MessageComponentInteraction } from "discord.js";
import { UserError } from "../errors.ts";
import {
  type Command,
  type Context,
  isMessageCommand,
  isSlashCommand,
  unknownComponent,
} from "./command.ts";
import { actionOf } from "./components/custom-id.ts";
import { isDeleted, isTooLate } from "./discord-errors.ts";
import { FIRST_RESPONSE_WITHIN_MS } from "./limits.ts";
import { renderNotice } from "./messages/notice.ts";
import { replyPrivately } from "./reply.ts";

/** Discord may deliver an event twice; this many are remembered, which is minutes on a busy server. */
const REMEMBERED = 10_000;

/** Makes the one function every interaction goes through. What it returns never rejects. */
export function createDispatcher(context: Context): (interaction: Interaction) => Promise<void> {
  const seen = new Set<string>();
  return async (interaction) => {
    if (!isNew(interaction.id, seen)) return;
    logArrival(interaction, context);
    try {
      checkServer(interaction, context);
      await route(interaction, context);
    } catch (error) {
      await report(error, interaction, context);
    }
  };
}

function isNew(id: string, seen: Set<string>): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const [oldest] = seen;
  if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
  return true;
}

function logArrival(interaction: Interaction, { log, now }: Context): void {
  const ageMs = now() - interaction.createdTimestamp;
  const fields = { interaction: interaction.id, name: nameOf(interaction), ageMs };
  if (ageMs > FIRST_RESPONSE_WITHIN_MS / 2) log.warn(fields, "An interaction arrived late");
  else log.debug(fields, "An interaction arrived");
}

function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return interaction.commandName;
  return "customId" in interaction ? (actionOf(interaction.customId) ?? "unknown") : "unknown";
}

function checkServer({ guildId }: Interaction, { config }: Context): void {
  if (config.guildId === null || guildId === config.guildId) return;
  throw new UserError("I answer in one server only, and this is not it.");
}

async function route(interaction: Interaction, context: Context): Promise<void> {
  if (interaction.isChatInputCommand()) {
    await named(interaction, context.commands.filter(isSlashCommand)).execute(interaction, context);
  } else if (interaction.isMessageContextMenuCommand()) {
    const commands = context.commands.filter(isMessageCommand);
    await named(interaction, commands).execute(interaction, context);
  } else if (interaction.isAutocomplete()) {
    const commands = context.commands.filter(isSlashCommand);
    await named(interaction, commands).autocomplete?.(interaction, context);
  } else if (interaction.isMessageComponent()) {
    await handleComponent(interaction, context);
  }
}

function named<T extends Command>(
  { commandName }: { readonly commandName: string },
  commands: readonly T[],
): T {
  const command = commands.find(({ data }) => data.name === commandName);
  if (command) return command;
  throw new UserError("I no longer know this command. Please try again in a minute.");
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

const OUR_FAULT = "Something went wrong on our side, and it is in our log. Please try again.";

/** The one place where errors become words: theirs for people, ours for everything else. */
async function report(error: unknown, interaction: Interaction, { log }: Context): Promise<void> {
  const fields = { interaction: interaction.id, name: nameOf(interaction), err: error };
  if (isTooLate(error)) return log.warn(fields, "An interaction could not be answered in time");
  if (isDeleted(error)) return log.debug(fields, "The message of an interaction was deleted");
  const isOurs = !(error instanceof UserError);
  if (isOurs) log.error(fields, "A handler failed");
  else if (error.cause !== undefined) log.warn(fields, "A member was told of a failure");
  try {
    if (interaction.isAutocomplete()) await interaction.respond([]);
    else await replyPrivately(interaction, renderNotice(isOurs ? OUR_FAULT : error.message));
  } catch (cause) {
    log.warn({ ...fields, err: cause }, "A member could not be told of a failure");
  }
}
