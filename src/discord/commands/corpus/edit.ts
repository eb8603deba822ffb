import {
  ApplicationCommandOptionType,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from "discord.js";
import type { Document } from "../../../corpus/document.ts";
import { parseIsoDate } from "../../../corpus/read/date.ts";
import { ReadError } from "../../../corpus/read/read-error.ts";
import { UserError } from "../../../errors.ts";
import { EditedMeanwhile } from "../../../store/articles/edited-meanwhile.ts";
import type { SidecarEdit } from "../../../store/articles/sidecar-files.ts";
import { type Wording, wording } from "../../../words/wording.ts";
import { ARTICLE_OPTION, articleNamed, offerArticles } from "../../article-option.ts";
import { requireCaretaker } from "../../caretaker.ts";
import { type Context, onComponent, onForm } from "../../command.ts";
import { EDIT, type EditingState, type EditState } from "../../components/actions.ts";
import { articleByKey } from "../../components/article-key.ts";
import { changedIn, PARTS, type PartName } from "../../editing/article-forms.ts";
import { fieldsOf, type Values, valuesOf, versionOf } from "../../editing/article-values.ts";
import { formWords, renderEditing, renderNotTaken } from "../../messages/editing.ts";
import { openForm, replyDeferred } from "../../reply.ts";
import type { Subcommand } from "../../subcommand.ts";
import { tend } from "../../tend.ts";
import { wordsFor } from "../../words-for.ts";

export const edit: Subcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "edit",
    description: "Change what is said of an article: title, date, notes, questions … (moderators)",
    options: [ARTICLE_OPTION],
  },
  requireAllowed: requireCaretaker,
  async execute(interaction, context) {
    const typed = interaction.options.getString(ARTICLE_OPTION.name, true);
    const document = await articleNamed(typed, context.library);
    const shown = renderEditing(document, [], wordsFor(interaction, true));
    await replyDeferred(interaction, shown, context);
  },
  autocomplete: offerArticles,
  componentHandlers: [onComponent(EDIT, open)],
  formHandlers: [taking("about"), taking("notes")],
};

async function open(
  interaction: MessageComponentInteraction,
  { part, article }: EditState,
  context: Context,
): Promise<void> {
  await requireCaretaker(interaction, context);
  const document = articleOf(article, context);
  const version = versionOf(await context.added.sidecarOf(document.file), document);
  const words = formWords(part, valuesOf(document), wordsFor(interaction, true));
  await openForm(interaction, PARTS[part], { article, version }, words, context);
}

function taking(part: PartName) {
  return onForm(PARTS[part], async (interaction, { state, filled }, context) => {
    await deferred(interaction);
    await requireCaretaker(interaction, context);
    const document = articleOf(state.article, context);
    await take(
      interaction,
      { part, document, filled: changedIn(part, filled, document), state },
      context,
    );
  });
}

async function deferred(interaction: ModalSubmitInteraction): Promise<void> {
  if (interaction.isFromMessage()) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

interface Sent {
  readonly part: PartName;
  readonly document: Document;
  /** What is not as it was shown. */
  readonly filled: Partial<Values>;
  readonly state: EditingState;
}

/** Stores what was filled in, unless somebody else has edited the article since the form was opened. */
async function take(
  interaction: ModalSubmitInteraction,
  sent: Sent,
  context: Context,
): Promise<void> {
  const { document, filled } = sent;
  const words = wordsFor(interaction, true);
  const show = (notes: readonly Wording[]) => {
    const now = context.library.article(document.id) ?? document;
    return replyDeferred(interaction, renderEditing(now, notes, words), context);
  };
  if (Object.keys(filled).length === 0) {
    await show([wording("editing.unchanged")]);
    return;
  }
  const result = await store(sent, context);
  if ("key" in result) {
    await replyDeferred(interaction, renderNotTaken(sent, result, words), context);
    return;
  }
  const title = filled.title || document.title;
  const change = { kind: "edited", file: document.file, title, edit: result } as const;
  await show([wording("editing.saved"), ...(await tend(interaction, context, change))]);
}

/** @returns why it was not stored, where whoever filled the form in can do something about it */
async function store(
  { document, filled, state }: Sent,
  { added }: Context,
): Promise<SidecarEdit | Wording> {
  if (filled.published && parseIsoDate(filled.published) === null) return wording("editing.noDate");
  const isAsSeen = (yaml: string | null) => versionOf(yaml, document) === state.version;
  try {
    return await added.edit(document.file, fieldsOf(filled), isAsSeen);
  } catch (error) {
    if (error instanceof EditedMeanwhile) return wording("editing.meanwhile");
    if (!(error instanceof ReadError)) throw error;
    return wording("editing.unusable", { reason: error.wording });
  }
}

function articleOf(key: string, { library }: Context): Document {
  const document = articleByKey(library, key);
  if (document) return document;
  throw new UserError(wording("keeping.gone"));
}
