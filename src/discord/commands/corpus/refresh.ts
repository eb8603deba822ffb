import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type Interaction,
} from "discord.js";
import { UserError } from "../../../errors.ts";
import type { Asker, MessagePlace } from "../../../store/history.ts";
import { sentences, wording } from "../../../words/wording.ts";
import { requireCaretaker } from "../../caretaker.ts";
import type { Context } from "../../command.ts";
import { renderProgress, renderRefresh } from "../../messages/corpus.ts";
import { postRefresh } from "../../post-refresh.ts";
import { createProgress } from "../../progress.ts";
import { recordFailure, recordRefresh } from "../../record-refresh.ts";
import { type Refreshed, refreshArticles } from "../../refresh.ts";
import { replyDeferred } from "../../reply.ts";
import { hasChanges, seenOf } from "../../seen-refresh.ts";
import type { Subcommand } from "../../subcommand.ts";
import { wordsFor } from "../../words-for.ts";

export const refresh: Subcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "refresh",
    description: "Read the folder of articles again (moderators)",
  },
  requireAllowed: requireCaretaker,
  execute,
};

async function execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void> {
  const words = wordsFor(interaction, true);
  const progress = createProgress(context.now, async (done, total) => {
    await replyDeferred(interaction, renderProgress(done, total, words), context);
  });
  const read = await refreshArticles(context, progress.report).catch(async (error: unknown) => {
    await progress.settled();
    await recordFailure(context, await failedFor(interaction, context), error);
    if (!(error instanceof UserError)) throw error;
    const told = sentences(error.wording, wording("refreshing.articlesKept"));
    throw new UserError(told, { cause: error });
  });
  context.onRefreshed?.();
  await progress.settled();
  const posted = await postRefresh(interaction, context, read);
  const trouble = posted && "key" in posted ? posted : null;
  let place = posted && "message" in posted ? posted : null;
  try {
    const shown = renderRefresh(read.seen, words, trouble);
    const message = await replyDeferred(interaction, shown, context);
    place ??= { channel: message.channelId, message: message.id };
  } finally {
    await record(read, askerOf(interaction, place), context);
  }
}

/** What of it is a server's own has a line of its own. */
async function record({ common, seen }: Refreshed, asker: Asker, context: Context): Promise<void> {
  if (common) await recordRefresh(context, asker, common);
  const { server } = context.tender;
  if (server === null) return;
  const own = seenOf(seen, null);
  if (!common || hasChanges(own)) await recordRefresh(context, { ...asker, own: server }, own);
}

async function failedFor(interaction: Interaction, { tender }: Context): Promise<Asker> {
  const asker = askerOf(interaction, null);
  const isOwn = tender.server !== null && !(await tender.mayTendCommon());
  return isOwn ? { ...asker, own: tender.server } : asker;
}

/** @param place where it is told what came of it; null where it failed */
function askerOf({ user, guildId }: Interaction, place: MessagePlace | null): Asker {
  return { occasion: "member", member: user.id, server: guildId, place };
}
