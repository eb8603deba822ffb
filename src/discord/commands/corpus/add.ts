import {
  ApplicationCommandOptionType,
  type Attachment,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  MessageFlags,
} from "discord.js";
import { LARGEST_FILE_MEBIBYTES } from "../../../corpus/files/read-bytes.ts";
import { UserError } from "../../../errors.ts";
import type { Pending } from "../../../store/articles/pending-files.ts";
import { wording } from "../../../words/wording.ts";
import { addArticle } from "../../adding/add-article.ts";
import { previewFiles } from "../../adding/preview-files.ts";
import { requireCaretaker } from "../../caretaker.ts";
import { type Context, onComponent, onForm } from "../../command.ts";
import { ADD_FILES, CANCEL_FILE, CONFIRM_FILE } from "../../components/actions.ts";
import type { Form, FormFields } from "../../components/form.ts";
import { MAX_FIELD_FILES } from "../../limits.ts";
import { renderAdding, renderAgain } from "../../messages/adding.ts";
import { renderNotice } from "../../messages/notice.ts";
import { openForm, replyDeferred } from "../../reply.ts";
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
      await previewFiles(interaction, filled.files, context);
    }),
  ],
};

const fileOf = ({ options }: ChatInputCommandInteraction): Attachment | null =>
  options.getAttachment("file");

async function execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void> {
  const file = fileOf(interaction);
  if (file !== null) return previewFiles(interaction, [file], context);
  const words = wordsFor(interaction, true);
  const description = words.say("adding.formHelp", { mebibytes: LARGEST_FILE_MEBIBYTES });
  const title = words.say("adding.formTitle");
  const fields = { files: { label: words.say("adding.formFiles"), description } };
  await openForm(interaction, FORM, {}, { title, fields }, context);
}

type From = Pick<Interaction, "guildId" | "user">;

async function confirm(
  interaction: MessageComponentInteraction,
  pending: Pending,
  context: Context,
): Promise<void> {
  requireOwn(interaction, pending);
  await interaction.deferUpdate();
  await requireCaretaker(interaction, context);
  if (!(await context.pending.waits(pending))) throw waitsNoLonger();
  const words = wordsFor(interaction, true);
  await replyDeferred(interaction, renderAdding(pending, words), context);
  try {
    const payload = await context.pending.confirm(pending, async (file) => {
      if (file === null) throw waitsNoLonger();
      return addArticle({ by: interaction, file, pending }, context, words);
    });
    await replyDeferred(interaction, payload, context);
  } catch (error) {
    await replyDeferred(interaction, renderAgain(pending, words), context);
    throw error;
  }
}

const waitsNoLonger = (): UserError =>
  new UserError(wording("adding.over", { add: { command: "corpus/add" } }));

async function cancel(
  interaction: MessageComponentInteraction,
  pending: Pending,
  context: Context,
): Promise<void> {
  requireOwn(interaction, pending);
  await interaction.deferUpdate();
  const hasWaited = await context.pending.drop(pending);
  if (!hasWaited) throw waitsNoLonger();
  const words = wordsFor(interaction, true);
  await replyDeferred(interaction, renderNotice(words.say("adding.cancelled")), context);
}

/** Others do not see the message, but may have made up its id, or found it in another server. */
function requireOwn({ guildId, user }: From, { server, member }: Pending): void {
  if (guildId !== server || user.id !== member) throw new UserError(wording("adding.notYours"));
}
