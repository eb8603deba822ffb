import { setTimeout as wait } from "node:timers/promises";
import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
} from "discord.js";
import type { Document } from "../../corpus/document.ts";
import { UserError } from "../../errors.ts";
import type { Answer } from "../../search/answer.ts";
import { articleNamed, LONGEST_ARTICLE, offerArticles } from "../article-option.ts";
import { type Context, EVERYWHERE, onComponent, type SlashCommand } from "../command.ts";
import {
  ASK_AGAIN,
  ASK_SUGGESTION,
  type AskState,
  DELETE,
  SHARE_NOTHING,
} from "../components/actions.ts";
import { articleByKey, articleKey } from "../components/article-key.ts";
import { MOST_HITS } from "../components/custom-id.ts";
import { HITS_HANDLERS } from "../components/hits-pager.ts";
import { QUESTION, recallFrom, type Slot, SUGGESTION } from "../components/message-state.ts";
import { renderAnswer } from "../messages/answer.ts";
import { oneLine } from "../messages/markdown.ts";
import { LONGEST_QUESTION } from "../messages/not-found.ts";
import { isModerator, requireMaySend } from "../permissions.ts";
import { reply, replyDeferred, updateOrCopy, viewingOf } from "../reply.ts";

const SHORTEST_QUESTION = 2;
/** An answer that takes longer, in milliseconds since the question was sent, is shown in private. */
const PROMPT_MS = 2_000;

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
        max_length: LONGEST_ARTICLE,
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
  componentHandlers: [
    ...HITS_HANDLERS,
    onComponent(ASK_AGAIN, (interaction, state, context) =>
      askFrom(QUESTION, interaction, state, context),
    ),
    onComponent(ASK_SUGGESTION, (interaction, state, context) =>
      askFrom(SUGGESTION, interaction, state, context),
    ),
    onComponent(SHARE_NOTHING, shareNothing),
    onComponent(DELETE, remove),
  ],
};

/** A question, and the one article it is asked of, if it is. */
interface Asked {
  readonly question: string;
  readonly article: Document | null;
}

/**
 * Who sees an answer is known only when it is there: that nothing answers is nobody's business but the
 * asker's. Discord fixes that with the first response, so none is sent before.
 */
async function execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void> {
  const question = readQuestion(interaction.options.getString("question", true));
  const typed = interaction.options.getString("article");
  const article = typed === null ? null : await articleNamed(typed, context.library);
  const asked = { question, article };
  const wantsPrivate = interaction.options.getBoolean("private") ?? false;
  const answering = answer(asked, context);
  const found = await within(timeLeft(interaction, context), answering);
  if (found) {
    const isPrivate = wantsPrivate || found.grade === "nothing";
    const viewing = viewingOf(interaction, context, isPrivate);
    return reply(interaction, render(found, asked, context, viewing), isPrivate, context);
  }
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const viewing = viewingOf(interaction, context, true);
  await replyDeferred(interaction, render(await answering, asked, context, viewing), context);
}

function timeLeft({ createdTimestamp }: ChatInputCommandInteraction, { now }: Context): number {
  const age = now() - createdTimestamp;
  return Math.min(PROMPT_MS, Math.max(0, PROMPT_MS - age));
}

/** Null where the work takes longer; it goes on then. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  const patience = new AbortController();
  const late = wait(ms, null, { signal: patience.signal }).catch(() => null);
  try {
    return await Promise.race([work, late]);
  } finally {
    patience.abort();
  }
}

function readQuestion(typed: string): string {
  const question = oneLine(typed);
  const { length } = Array.from(question);
  if (length >= SHORTEST_QUESTION && length <= LONGEST_QUESTION) return question;
  throw new UserError(
    `A question has ${SHORTEST_QUESTION} to ${LONGEST_QUESTION} characters, and yours has ${length}.`,
  );
}

async function answer({ question, article }: Asked, { library, log }: Context): Promise<Answer> {
  const options = { limit: 1, others: MOST_HITS - 1, ...(article && { article: article.id }) };
  const found = await library.ask(question, options);
  log.debug({ question, grade: found.grade }, "A question was asked");
  return found;
}

function render(
  found: Answer,
  { article }: Asked,
  { library }: Context,
  viewing: Parameters<typeof renderAnswer>[2],
) {
  const scope = article && articleKey(article);
  return renderAnswer(found, { scope, documents: library.snapshot.corpus.documents }, viewing);
}

async function askFrom(
  slot: Slot,
  interaction: MessageComponentInteraction,
  { owner, scope }: AskState,
  context: Context,
): Promise<void> {
  const asked = askedFrom(recallFrom(interaction, slot), scope, context);
  const found = await answer(asked, context);
  await updateOrCopy(interaction, owner, context, (viewing) =>
    render(found, asked, context, viewing),
  );
}

function askedFrom(words: string, scope: string | null, { library }: Context): Asked {
  const question = readQuestion(words);
  const article = scope === null ? null : articleByKey(library, scope);
  if (article === undefined) throw new UserError("That article is no longer here.");
  return { question, article };
}

/** The articles may have changed, so the question is asked again. */
async function shareNothing(
  interaction: MessageComponentInteraction,
  { scope }: { scope: string | null },
  context: Context,
): Promise<void> {
  requireMaySend(interaction);
  const asked = askedFrom(recallFrom(interaction, QUESTION), scope, context);
  const viewing = viewingOf(interaction, context, false);
  const payload = render(await answer(asked, context), asked, context, viewing);
  await reply(interaction, payload, false, context);
}

async function remove(
  interaction: MessageComponentInteraction,
  { owner }: { owner: string },
  { config }: Context,
): Promise<void> {
  if (interaction.user.id !== owner && !isModerator(interaction, config)) {
    throw new UserError("Only whoever asked, or a moderator, can delete this.");
  }
  await interaction.deferUpdate();
  await interaction.deleteReply();
}
