import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
} from "discord.js";
import { UserError } from "../../errors.ts";
import type { Answer } from "../../search/answer.ts";
import { wording } from "../../words/wording.ts";
import { offerArticles } from "../article-option.ts";
import { ASK_OPTIONS } from "../asking/ask-options.ts";
import { type AskedOf, askedAgainOf, askedOf } from "../asking/asked-of.ts";
import { addresseeOf, FOR, type Named, readFor } from "../asking/for-option.ts";
import { offerNames } from "../asking/name-option.ts";
import { offerQuestions, readQuestion } from "../asking/question-option.ts";
import { type Context, EVERYWHERE, onComponent, type SlashCommand } from "../command.ts";
import {
  ASK_AGAIN,
  ASK_SUGGESTION,
  type AskState,
  DELETE,
  SHARE_NOTHING,
} from "../components/actions.ts";
import { MOST_HITS } from "../components/custom-id.ts";
import { HITS_HANDLERS } from "../components/hits-pager.ts";
import { QUESTION, recallFrom, type Slot, SUGGESTION } from "../components/message-state.ts";
import { recallScope } from "../components/scope.ts";
import { VOTE_HANDLERS } from "../components/voting.ts";
import { keepGap } from "../gaps/keep-gap.ts";
import { isKeptPrivate } from "../installation.ts";
import { type Circumstances, renderAnswer } from "../messages/answer.ts";
import type { Viewing } from "../messages/viewing.ts";
import { mayTendServer, requireMaySend } from "../permissions.ts";
import { reply, replyDeferred, updateOrCopy, viewingOf } from "../reply.ts";

/** An answer that takes longer, in milliseconds since the question was sent, is shown in private. */
const PROMPT_MS = 2_000;
export const ask: SlashCommand = {
  data: {
    ...EVERYWHERE,
    name: "ask",
    description: "Find the passages that answer a question, word for word",
    options: ASK_OPTIONS,
  },
  execute,
  autocomplete,
  componentHandlers: [
    ...HITS_HANDLERS,
    ...VOTE_HANDLERS,
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

/** The same where nobody is to be mentioned. */
export const askWithoutFor: SlashCommand = {
  ...ask,
  data: { ...ask.data, options: ASK_OPTIONS.filter(({ name }) => name !== FOR) },
};

async function autocomplete(interaction: AutocompleteInteraction, context: Context): Promise<void> {
  const { name } = interaction.options.getFocused(true);
  if (name === "question") await offerQuestions(interaction, context);
  else if (name === "publisher" || name === "tag") await offerNames(name, interaction, context);
  else await offerArticles(interaction, context);
}

/** A question, and the articles it is asked of. */
interface Asked extends AskedOf {
  readonly question: string;
}

/**
 * Who sees an answer is known only when it is there: that nothing answers is nobody's business but the
 * asker's. Discord fixes that with the first response, so none is sent before.
 */
async function execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void> {
  const asked = await readAsked(interaction, context);
  const named = readFor(interaction, context);
  waitForTurn(interaction, context);
  const answering = answer(asked, context).then((found) => counted(found, interaction, context));
  const found = await within(timeLeft(interaction, context), answering);
  if (found) return showFirst(interaction, found, { asked, named }, context);
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const late = await answering;
  const keptDays = keepUnanswered(interaction, late, context);
  const viewing = viewingOf(interaction, context, true);
  await replyDeferred(interaction, render(late, { ...asked, keptDays }, context, viewing), context);
}

const wantsPrivate = ({ options }: ChatInputCommandInteraction, { choices }: Context): boolean =>
  options.getBoolean("private") ?? choices.privateAnswers;

/** @returns for how many days the question is kept; 0 where it is not */
function keepUnanswered(
  interaction: ChatInputCommandInteraction,
  { question, grade, isSmallTalk }: Answer,
  context: Context,
): number {
  if (isSmallTalk || grade === "answers") return 0;
  const isPrivate = wantsPrivate(interaction, context);
  return keepGap({ interaction, question, isPrivate }, grade, context);
}

async function readAsked(
  { options }: ChatInputCommandInteraction,
  { library }: Context,
): Promise<Asked> {
  const question = readQuestion(options.getString("question", true));
  const scope = {
    article: options.getString("article"),
    publisher: options.getString("publisher"),
    tag: options.getString("tag"),
    since: options.getString("since"),
    until: options.getString("until"),
  };
  return { question, ...(await askedOf(scope, library)) };
}

/** @throws UserError for a member who asked a moment ago */
function waitForTurn(
  interaction: ChatInputCommandInteraction,
  { limits, config, choices }: Context,
): void {
  if (mayTendServer(interaction, config, choices)) return;
  const cooldown = choices.cooldownSeconds ?? config.cooldownSeconds;
  const who = `${interaction.guildId} ${interaction.user.id}`;
  const seconds = Math.ceil(limits.asking.waitOf(who, cooldown * 1_000) / 1_000);
  if (seconds > 0) throw new UserError(wording("asking.wait", { seconds }));
  if (cooldown > 0) limits.asking.count(who);
}

function timeLeft({ createdTimestamp }: ChatInputCommandInteraction, { now }: Context): number {
  const age = now() - createdTimestamp;
  return Math.min(PROMPT_MS, Math.max(0, PROMPT_MS - age));
}

/** Null where the work takes longer; it goes on then. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ms, null);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The one message that may ping somebody: an answer in a channel, as it is first shown. */
async function showFirst(
  interaction: ChatInputCommandInteraction,
  found: Answer,
  { asked, named }: { readonly asked: Asked; readonly named: Named | null },
  context: Context,
): Promise<void> {
  const isPrivate =
    wantsPrivate(interaction, context) || found.grade === "nothing" || isKeptPrivate(interaction);
  const viewing = viewingOf(interaction, context, isPrivate);
  const addressee = named && addresseeOf(named, !isPrivate && found.grade === "answers");
  const pinged = addressee?.kind === "mentioned" ? [addressee.words] : [];
  if (pinged.length > 0) context.limits.mentioning.count(interaction.user.id);
  const keptDays = keepUnanswered(interaction, found, context);
  const payload = render(found, { ...asked, addressee, keptDays }, context, viewing);
  await reply(interaction, payload, isPrivate, context, pinged);
}

async function answer({ question, filters }: Asked, { library, log }: Context): Promise<Answer> {
  const options = { limit: 1, others: MOST_HITS - 1, operators: true, ...filters };
  const found = await library.ask(question, options);
  log.debug({ question, grade: found.grade }, "A question was asked");
  return found;
}

/** Counts a new question for `/corpus report`, private ones too; those in direct messages are not. */
function counted(found: Answer, { guildId }: { guildId: string | null }, { counts }: Context) {
  const { grade, hits } = found;
  const article = grade === "answers" ? (hits[0]?.passage.document.id ?? null) : null;
  if (guildId !== null) counts?.count(guildId, grade, article);
  return found;
}

function render(
  found: Answer,
  { scope, addressee = null, keptDays = 0 }: Omit<Circumstances, "documents">,
  { library }: Context,
  viewing: Viewing,
) {
  const { documents } = library.snapshot.corpus;
  return renderAnswer(found, { scope, addressee, keptDays, documents }, viewing);
}

async function askFrom(
  slot: Slot,
  interaction: MessageComponentInteraction,
  { owner }: AskState,
  context: Context,
): Promise<void> {
  const asked = askedFrom(slot, interaction, context);
  const found = await answer(asked, context);
  if (slot === SUGGESTION) counted(found, interaction, context);
  await updateOrCopy(interaction, owner, context, (viewing) =>
    render(found, asked, context, viewing),
  );
}

function askedFrom(
  slot: Slot,
  interaction: MessageComponentInteraction,
  { library }: Context,
): Asked {
  const question = readQuestion(recallFrom(interaction, slot));
  return { question, ...askedAgainOf(recallScope(interaction.message), library) };
}

/** The articles may have changed, so the question is asked again. */
async function shareNothing(
  interaction: MessageComponentInteraction,
  _: unknown,
  context: Context,
): Promise<void> {
  requireMaySend(interaction);
  const asked = askedFrom(QUESTION, interaction, context);
  const viewing = viewingOf(interaction, context, false);
  const payload = render(await answer(asked, context), asked, context, viewing);
  await reply(interaction, payload, false, context);
}

async function remove(
  interaction: MessageComponentInteraction,
  { owner }: { owner: string },
  { config, choices }: Context,
): Promise<void> {
  if (interaction.user.id !== owner && !mayTendServer(interaction, config, choices)) {
    throw new UserError(wording("errors.mayNotDelete"));
  }
  await interaction.deferUpdate();
  await interaction.deleteReply();
}
