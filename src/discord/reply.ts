import {
  type CommandInteraction,
  type Interaction,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  type ModalSubmitInteraction,
} from "discord.js";
import type { Context } from "./command.ts";
import { type Form, type FormFields, type FormWords, renderForm } from "./components/form.ts";
import { signComponents } from "./components/signer.ts";
import { isKeptPrivate } from "./installation.ts";
import type { Payload } from "./messages/payload.ts";
import type { Viewing } from "./messages/viewing.ts";
import { votesOf } from "./votes-of.ts";
import { wordsFor } from "./words-for.ts";

/** What can be answered with a message. */
export type Answerable = CommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

/**
 * Answers an interaction for the first time.
 *
 * @param pinged the ids of users whom mentions in the payload ping; nobody unless told
 */
export async function reply(
  interaction: Answerable,
  payload: Payload,
  isPrivate: boolean,
  context: Pick<Context, "signer">,
  pinged: readonly string[] = [],
): Promise<void> {
  const signed = withSignatures(payload, context);
  await interaction.reply({
    ...(isPrivate ? privately(signed) : signed),
    ...(pinged.length > 0 && { allowedMentions: { parse: [], users: pinged } }),
  });
}

/** Answers what was deferred. @returns the message as it is then */
export async function replyDeferred(
  interaction: Answerable,
  payload: Payload,
  context: Pick<Context, "signer">,
): Promise<Message> {
  return interaction.editReply(withSignatures(payload, context));
}

/** Says more to whoever was answered already, for their eyes alone. */
export async function replyFurther(
  interaction: Answerable,
  payload: Payload,
  context: Pick<Context, "signer">,
): Promise<void> {
  await interaction.followUp(privately(withSignatures(payload, context)));
}

/** Opens a form, which must be the first answer. Whoever sends it has it handled by `onForm`. */
export async function openForm<State, Declared extends FormFields>(
  interaction: CommandInteraction | MessageComponentInteraction,
  form: Form<State, Declared>,
  state: State,
  words: FormWords<Declared>,
  { signer }: Pick<Context, "signer">,
): Promise<void> {
  await interaction.showModal(renderForm(form, state, words, signer));
}

/** Answers with words alone, for one person's eyes, whatever was answered before. */
export async function replyPrivately(interaction: Interaction, payload: Payload): Promise<void> {
  if (!interaction.isRepliable()) return;
  // What a command deferred is still a "thinking…", or a progress bar, for us to write over.
  if (interaction.deferred && !isOnMessage(interaction)) {
    await interaction.editReply(payload);
  } else if (interaction.deferred || interaction.replied) {
    await interaction.followUp(privately(payload));
  } else {
    await interaction.reply(privately(payload));
  }
}

/** What is deferred of it can be the change of a message. */
const isOnMessage = (interaction: Interaction): boolean =>
  interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());

const withSignatures = (payload: Payload, { signer }: Pick<Context, "signer">): Payload => ({
  ...payload,
  components: signComponents(payload.components, signer),
});

function privately({ components, flags }: Payload) {
  return { components, flags: [flags, MessageFlags.Ephemeral] as const };
}

/** Where a first answer to a command is shown. */
export function viewingOf(interaction: Answerable, context: Context, isPrivate: boolean): Viewing {
  const seenByOne = isPrivate || isKeptPrivate(interaction);
  return {
    owner: interaction.user.id,
    isPrivate: seenByOne,
    words: wordsFor(interaction, seenByOne, context.choices),
    canVote: votesOf(interaction, context) !== null,
    sourceUrl: context.config.sourceUrl,
  };
}

/**
 * Answers a used button or menu, or a form that one opened: whose message it is sees it change, and
 * everyone else gets a private copy.
 *
 * @param owner the id of the user whose message it is
 */
export async function updateOrCopy(
  interaction: MessageComponentInteraction | ModalMessageModalSubmitInteraction,
  owner: string,
  context: Context,
  render: (viewing: Viewing) => Payload | Promise<Payload>,
): Promise<void> {
  const isOwner = interaction.user.id === owner;
  const isPrivate = !isOwner || interaction.message.flags.has(MessageFlags.Ephemeral);
  const payload = await render(viewingOf(interaction, context, isPrivate));
  if (isOwner) await interaction.update(withSignatures(payload, context));
  else await reply(interaction, payload, true, context);
}
