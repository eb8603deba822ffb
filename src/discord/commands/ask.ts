import {
  ApplicationCommandOptionType,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
} from "discord.js";
import type { Document } from "../../corpus/document.ts";
import { UserError } from "../../errors.ts";
import type { PassageExcerpt } from "../../search/answer.ts";
import {
  ASK_AGAIN,
  ASK_SUGGESTION,
  type AskState,
  DELETE,
  type HitsState,
  type OwnerState,
  PAGE,
  WIDEN,
} from "../components/actions.ts";
import { articleByKey, articleKey } from "../components/article-key.ts";
import { QUESTION, recall, remember, type Slot, SUGGESTION } from "../components/message-state.ts";
import {
  deleteButton,
  HITS_SHOWN,
  LONGEST_QUESTION,
  renderAnswer,
  renderNotFound,
  type Viewing,
} from "../messages/answer.ts";
import { renderWidened } from "../messages/context.ts";
import { oneLine } from "../messages/markdown.ts";
import { boxed, button, buttons, text } from "../messages/payload.ts";
import { isModerator } from "../permissions.ts";
import { reply, turn, viewingOf } from "../reply.ts";
import { articleNamed, offerArticles } from "./article-option.ts";
import { type Context, EVERYWHERE, onPress, type SlashCommand, unknownPress } from "./command.ts";

const SHORTEST_QUESTION = 2;
/** As many hashes as fit a custom id. */
export const HITS = 10;

export const ask: SlashCommand = {
  data: {
    ...EVERYWHERE,
    name: "ask",
    description: "Find the passages that answer a question, word for word",
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "question",
        description: "What you want to know",
        required: true,
        min_length: SHORTEST_QUESTION,
        max_length: LONGEST_QUESTION,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: "article",
        description: "Look in this article only",
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: "private",
        description: "Show the answer to you alone",
      },
    ],
  },
  execute,
  autocomplete: offerArticles,
  presses: [
    onPress(PAGE, page),
    onPress(WIDEN, widen),
    onPress(ASK_AGAIN, (interaction, state, context) =>
      askFrom(QUESTION, interaction, state, context),
    ),
    onPress(ASK_SUGGESTION, (interaction, state, context) => {
      return askFrom(SUGGESTION, interaction, state, context);
    }),
    onPress(DELETE, remove),
  ],
};

async function execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void> {
  const question = readQuestion(interaction.options.getString("question", true));
  const typed = interaction.options.getString("article");
  const article = typed === null ? null : articleNamed(typed, context.library);
  const isPrivate = interaction.options.getBoolean("private") ?? false;
  const viewing = viewingOf(interaction, context, isPrivate);
  await reply(interaction, await answer(question, article, context, viewing), isPrivate);
}

function readQuestion(typed: string): string {
  const question = oneLine(typed);
  const { length } = Array.from(question);
  if (length >= SHORTEST_QUESTION && length <= LONGEST_QUESTION) return question;
  throw new UserError(
    `A question has ${SHORTEST_QUESTION} to ${LONGEST_QUESTION} characters, and yours has ${length}.`,
  );
}

async function answer(
  question: string,
  article: Document | null,
  context: Context,
  viewing: Viewing,
) {
  const { library, log } = context;
  const scope = article && articleKey(article);
  const options = { limit: HITS, ...(article && { article: article.id }) };
  const found = await library.ask(question, options);
  log.debug({ question, hits: found.hits.length }, "A question was asked");
  if (!found.found) return renderNotFound(found, scope, viewing);
  const hashes = found.hits.map(({ passage }) => passage.hash);
  const shown = found.hits.slice(0, HITS_SHOWN);
  return renderAnswer({ question, hashes, at: 0, shown, scope }, viewing);
}

async function askFrom(
  slot: Slot,
  interaction: MessageComponentInteraction,
  { owner, scope }: AskState,
  context: Context,
): Promise<void> {
  const question = readQuestion(recallFrom(interaction, slot));
  const article = scope === null ? null : articleByKey(context.library, scope);
  if (article === undefined) throw new UserError("That article is no longer here.");
  await turn(interaction, owner, context, (viewing) => answer(question, article, context, viewing));
}

async function page(
  interaction: MessageComponentInteraction,
  state: HitsState,
  context: Context,
): Promise<void> {
  const { at, hashes, scope } = state;
  if (at >= hashes.length || at % HITS_SHOWN !== 0) throw unknownPress();
  const question = recallFrom(interaction, QUESTION);
  const shown = await hitsOf(hashes.slice(at, at + HITS_SHOWN), question, context);
  await turn(interaction, state.owner, context, (viewing) =>
    shown === null
      ? renderGone(question, scope, viewing)
      : renderAnswer({ question, hashes, at, shown, scope }, viewing),
  );
}

async function widen(
  interaction: MessageComponentInteraction,
  state: HitsState,
  context: Context,
): Promise<void> {
  const hash = state.hashes[state.at];
  if (hash === undefined) throw unknownPress();
  const question = recallFrom(interaction, QUESTION);
  const [hit] = (await hitsOf([hash], question, context)) ?? [];
  await turn(interaction, state.owner, context, (viewing) => {
    if (!hit) return renderGone(question, state.scope, viewing);
    return renderWidened(question, hit, { ...state, owner: viewing.owner }, viewing);
  });
}

/** Null where a passage is no longer what it was. */
export async function hitsOf(
  hashes: readonly string[],
  question: string,
  { library }: Context,
): Promise<PassageExcerpt[] | null> {
  const hits = await library.excerpts(question, hashes);
  return hits.every((hit) => hit !== null) ? hits : null;
}

/** Says that an article changed, and offers to ask again. */
export function renderGone(question: string, scope: string | null, viewing: Viewing) {
  const again = ASK_AGAIN.encode({ ...viewing, scope });
  return boxed([
    remember(QUESTION, question),
    text("An article has changed since this was answered, so I cannot show that passage any more."),
    buttons([button("Ask again", again, { style: ButtonStyle.Primary }), deleteButton(viewing)]),
  ]);
}

/** @throws UserError where the message does not hold the text, which is no message of ours then */
export function recallFrom(
  { message }: MessageComponentInteraction,
  ...slots: readonly Slot[]
): string {
  const words = slots.map((slot) => recall(message, slot)).find((each) => each !== null);
  if (words === undefined) throw unknownPress();
  return words;
}

async function remove(
  interaction: MessageComponentInteraction,
  { owner }: OwnerState,
  { config }: Context,
): Promise<void> {
  if (interaction.user.id !== owner && !isModerator(interaction, config)) {
    throw new UserError("Only whoever asked, or a moderator, can delete this.");
  }
  await interaction.deferUpdate();
  await interaction.deleteReply();
}
