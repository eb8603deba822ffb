import type {
  Attachment,
  ChatInputCommandInteraction,
  Interaction,
  ModalSubmitInteraction,
} from "discord.js";
import { UserError } from "../../errors.ts";
import { PENDING_MS, type PendingFile, type Uploader } from "../../store/articles/pending-files.ts";
import { wording } from "../../words/wording.ts";
import type { Words } from "../../words/words.ts";
import type { Context } from "../command.ts";
import { renderPreview, renderRefused, renderTwin } from "../messages/adding.ts";
import { renderNotice } from "../messages/notice.ts";
import type { Payload } from "../messages/payload.ts";
import { replyDeferred, replyFurther } from "../reply.ts";
import { wordsFor } from "../words-for.ts";
import { download } from "./download.ts";
import { examine } from "./examine.ts";

/** The ids of members whose files are being read: each has so much read at a time and no more. */
const busy = new Set<string>();

/**
 * Downloads and reads files, and shows what was understood of them; nothing is an article by that.
 *
 * @throws UserError where others of the same member are being read
 */
export async function previewFiles(
  interaction: ChatInputCommandInteraction | ModalSubmitInteraction,
  files: readonly Attachment[],
  context: Context,
): Promise<void> {
  const uploader = uploaderOf(interaction);
  if (busy.has(uploader.member)) throw new UserError(wording("adding.busy"));
  busy.add(uploader.member);
  try {
    await previewEach(interaction, { files, uploader }, context);
  } finally {
    busy.delete(uploader.member);
  }
}

interface Uploaded {
  readonly files: readonly Attachment[];
  readonly uploader: Uploader;
}

/** Shows what was understood of each file, one message each, because each is confirmed by itself. */
async function previewEach(
  interaction: ChatInputCommandInteraction | ModalSubmitInteraction,
  { files, uploader }: Uploaded,
  context: Context,
): Promise<void> {
  const words = wordsFor(interaction, true);
  // It is an answer already: others do not wait until all is read.
  const reading = words.say("adding.reading", { count: files.length });
  await replyDeferred(interaction, renderNotice(reading), context);
  for (const [i, file] of files.entries()) {
    const payload = await previewOf(file, uploader, context, words);
    if (i === 0) await replyDeferred(interaction, payload, context);
    else await replyFurther(interaction, payload, context);
  }
}

function uploaderOf({ guildId, user }: Pick<Interaction, "guildId" | "user">): Uploader {
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
