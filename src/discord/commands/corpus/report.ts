import {
  ApplicationCommandOptionType,
  AttachmentBuilder,
  type ChatInputCommandInteraction,
} from "discord.js";
import { UserError } from "../../../errors.ts";
import { drawReportInThread } from "../../../pictures/report-in-thread.ts";
import type { Counts, WeekCounts } from "../../../store/counts.ts";
import { ENGLISH_WORDS } from "../../../words/languages.ts";
import { wording } from "../../../words/wording.ts";
import type { Words } from "../../../words/words.ts";
import { requireTender } from "../../caretaker.ts";
import type { Context } from "../../command.ts";
import { type GapGroup, gapGroups } from "../../gaps/gap-groups.ts";
import { PICTURE, renderNoReport, renderReport } from "../../messages/report.ts";
import { askedIn, type Report, type ReportWeek, totalOf } from "../../messages/report-numbers.ts";
import { pictureOf } from "../../messages/report-picture.ts";
import { replyDeferred } from "../../reply.ts";
import type { Subcommand } from "../../subcommand.ts";
import { wordsFor } from "../../words-for.ts";

export const report: Subcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "report",
    description: "What this server asked in the last weeks, and what answered (moderators)",
  },
  requireAllowed: requireTender,
  execute,
};

const WEEKS = 4;
const MOST_ARTICLES = 5;

async function execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void> {
  const { counts } = context;
  const { guildId } = interaction;
  if (counts === null || guildId === null) throw new UserError(wording("report.notKept"));
  const words = wordsFor(interaction, true);
  const found = await reportOf(guildId, counts, context);
  if (askedIn(totalOf(found)) === 0 && (found.gaps ?? []).length === 0) {
    await replyDeferred(interaction, renderNoReport(WEEKS, words), context);
    return;
  }
  const png = await draw(found, words, context);
  const { payload, description } = renderReport(found, png !== null, words);
  const files = png ? [attachmentOf(png, description ?? "")] : [];
  await interaction.editReply({ ...payload, files });
}

async function reportOf(server: string, counts: Counts, context: Context): Promise<Report> {
  const [counted, answering, gaps] = await Promise.all([
    counts.weeks(server, WEEKS),
    counts.articles(server, WEEKS, MOST_ARTICLES),
    gapsOf(server, context),
  ]);
  const weeks = await Promise.all(counted.map((week) => withVotes(week, server, context)));
  const articles = answering.flatMap(({ article, answered }) => {
    const document = context.library.article(article);
    return document ? [{ title: document.title, answered }] : [];
  });
  return { weeks, articles, gaps };
}

/** Null where the server keeps none. */
async function gapsOf(
  server: string,
  { gaps, choices, config, library }: Context,
): Promise<GapGroup[] | null> {
  const isKept = Math.min(choices.gapsDays, config.gapsDays) > 0;
  return isKept && gaps ? gapGroups(gaps, server, library) : null;
}

async function withVotes(
  week: WeekCounts,
  server: string,
  { votes, choices }: Context,
): Promise<ReportWeek> {
  const given = choices.votes ? await votes?.between(server, week.from, week.to) : null;
  return { ...week, votes: given ?? null };
}

/** The numbers are worth as much without it. @returns null where it cannot be drawn */
async function draw(found: Report, words: Words, { log }: Context): Promise<Uint8Array | null> {
  try {
    return await drawReportInThread(pictureOf(found, words), pictureOf(found, ENGLISH_WORDS));
  } catch (err) {
    log.warn({ err }, "The picture of a report could not be drawn");
    return null;
  }
}

const attachmentOf = (png: Uint8Array, description: string): AttachmentBuilder =>
  new AttachmentBuilder(Buffer.from(png), { name: PICTURE, description });
