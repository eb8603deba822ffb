import {
  ApplicationCommandOptionType,
  type Attachment,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from "discord.js";
import { LARGEST_FILE_MEBIBYTES } from "../../../corpus/files/read-bytes.ts";
import { UserError } from "../../../errors.ts";
import {
  PENDING_MS,
  type Pending,
  type PendingFile,
  type Uploader,
} from "../../../store/articles/pending-files.ts";
import { wording } from "../../../words/wording.ts";
import type { Words } from "../../../words/words.ts";
import { addArticle } from "../../adding/add-article.ts";
import { download } from "../../adding/download.ts";
import { examine } from "../../adding/examine.ts";
import { requireCaretaker } from "../../caretaker.ts";
import { type Context, onComponent, onForm } from "../../command.ts";
import { ADD_FILES, CANCEL_FILE, CONFIRM_FILE } from "../../components/actions.ts";
import type { Form, FormFields } from "../../components/form.ts";
import { MAX_FIELD_FILES } from "../../limits.ts";
import { renderPreview, renderRefused, renderTwin } from "../../messages/adding.ts";
import { renderNotice } from "../../messages/notice.ts";
import type { Payload } from "../../messages/payload.ts";
import { openForm, replyDeferred, replyFurther } from "../../reply.ts";
import type { Subcommand } from "../../subcommand.ts";
import { wordsFor } from "../../words-for.ts";

const FORM = {
  id: ADD_FILES,
  fields: { files: { kind: "files", most: MAX_FIELD_FILES } },
} as const satisfies Form<object, FormFields>;

export const add: Subcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "add",
    description: "Add articles from files (moderators)",
    options: [
      {
        type: ApplicationCommandOptionType.Attachment,
        name: "file",
        description: "A .txt, .md, .html, .pdf or .docx file; without one, a form takes several",
      },
    ],
  },
  requireAllowed: requireCaretaker,
  opensForm: (interaction) => fileOf(interaction) === null,
  execute,
  componentHandlers: [onComponent(CONFIRM_FILE, confirm), onComponent(CANCEL_FILE, cancel)],
  formHandlers: [
    onForm(FORM, async (interaction, { filled }, context) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await requireCaretaker(interaction, context);
      await preview(interaction, filled.files, context);
    }),
  ],
};

const fileOf = ({ options }: ChatInputCommandInteraction): Attachment | null =>
  options.getAttachment("file");

async function execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void> {
  const file = fileOf(interaction);
  if (file !== null) return preview(interaction, [file], context);
  const words = wordsFor(interaction, true);
  const description = words.say("adding.formHelp", { mebibytes: LARGEST_FILE_MEBIBYTES });
  const title = words.say("adding.formTitle");
  const fields = { files: { label: words.say("adding.formFiles"), description } };
  await openForm(interaction, FORM, {}, { title, fields }, context);
}

type From = Pick<Interaction, "guildId" | "user">;

/** Shows what was understood of each file, one message each, because each is confirmed by itself. */
async function preview(
  interaction: ChatInputCommandInteraction | ModalSubmitInteraction,
  files: readonly Attachment[],
  context: Context,
): Promise<void> {
  const uploader = uploaderOf(interaction);
  const words = wordsFor(interaction, true);
  for (const [i, file] of files.entries()) {
    const payload = await previewOf(file, uploader, context, words);
    if (i === 0) await replyDeferred(interaction, payload, context);
    else await replyFurther(interaction, payload, context);
  }
}

function uploaderOf({ guildId, user }: From): Uploader {
  if (guildId === null) throw new UserError(wording("adding.serverOnly"));
  return { server: guildId, member: user.id };
}

/** What is wrong with one file keeps nobody from the others. */
async function previewOf(
  attached: Attachment,
  uploader: Uploader,
  context: Context,
  words: Words,
): Promise<Payload> {
  const { name } = attached;
  try {
    const file = { name, bytes: await download(attached, context.config) };
    return await previewOfFile(file, uploader, context, words);
  } catch (err) {
    if (!(err instanceof UserError)) throw err;
    if (err.cause !== undefined) context.log.warn({ err }, "A file could not be added");
    return renderRefused(name, err.wording, words);
  }
}

async function previewOfFile(
  file: PendingFile,
  uploader: Uploader,
  context: Context,
  words: Words,
): Promise<Payload> {
  await context.added.requireRoom(file.bytes.length);
  const examined = await examine(file, context);
  if ("problem" in examined) return renderRefused(file.name, examined.problem, words);
  if ("twin" in examined) return renderTwin(file.name, examined.twin, words);
  const pending = await context.pending.keep(uploader, file);
  return renderPreview(examined, { pending, until: context.now() + PENDING_MS }, words);
}

async function confirm(
  interaction: MessageComponentInteraction,
  pending: Pending,
  context: Context,
): Promise<void> {
  requireOwn(interaction, pending);
  await interaction.deferUpdate();
  await requireCaretaker(interaction, context);
  const words = wordsFor(interaction, true);
  const payload = await context.pending.confirm(pending, async (file) => {
    if (file === null)
      throw new UserError(wording("adding.over", { add: { command: "corpus/add" } }));
    return addArticle({ by: interaction, file, pending }, context, words);
  });
  await replyDeferred(interaction, payload, context);
}

async function cancel(
  interaction: MessageComponentInteraction,
  pending: Pending,
  context: Context,
): Promise<void> {
  requireOwn(interaction, pending);
  await interaction.deferUpdate();
  const hasWaited = await context.pending.drop(pending);
  if (!hasWaited) throw new UserError(wording("adding.over", { add: { command: "corpus/add" } }));
  const words = wordsFor(interaction, true);
  await replyDeferred(interaction, renderNotice(words.say("adding.cancelled")), context);
}

/** Others do not see the message, but may have made up its id, or found it in another server. */
function requireOwn({ guildId, user }: From, { server, member }: Pending): void {
  if (guildId !== server || user.id !== member) throw new UserError(wording("adding.notYours"));
}
