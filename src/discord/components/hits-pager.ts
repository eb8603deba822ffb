import type { MessageComponentInteraction } from "discord.js";
import {
  type ComponentHandler,
  type Context,
  chosenValue,
  onComponent,
  unknownComponent,
} from "../command.ts";
import { renderWidened } from "../messages/context.ts";
import { renderGone } from "../messages/gone.ts";
import { type HitsPage, renderHits, renderShared } from "../messages/hits.ts";
import { keptLineAmong } from "../messages/kept-line.ts";
import type { Viewing } from "../messages/viewing.ts";
import { requireMaySend } from "../permissions.ts";
import { reply, updateOrCopy, viewingOf } from "../reply.ts";
import { CHOOSE, type HitsState, SHARE, SHOW, type ShareState, WIDEN } from "./actions.ts";
import { recallAddressee } from "./addressee.ts";
import { textsOf } from "./message-state.ts";
import { recallAsked } from "./recall-asked.ts";

/** What the buttons and the menu of a message with hits do, whichever command sent it. */
export const HITS_HANDLERS: readonly ComponentHandler[] = [
  onComponent(SHOW, show),
  onComponent(CHOOSE, (interaction, state, context) =>
    show(interaction, { ...state, at: positionIn(chosenValue(interaction)) }, context),
  ),
  onComponent(WIDEN, widen),
  onComponent(SHARE, share),
];

/**
 * The hits of a message, of which one is shown.
 *
 * @returns null where the passage to show is no longer what it was
 */
export async function loadHits(
  asked: Pick<HitsPage, "question" | "scope" | "addressee" | "kept">,
  state: Omit<HitsState, "owner">,
  { library }: Context,
): Promise<HitsPage | null> {
  const { hashes, at, message } = state;
  const hash = hashes[at];
  if (hash === undefined) throw unknownComponent();
  // A message whose sources these are was no question to us.
  const reading = { operators: message === null };
  const [shown] = await library.excerpts(asked.question, [hash], reading);
  if (!shown) return null;
  const passages = hashes.length > 1 ? await library.passages(hashes) : [];
  const others = passages.flatMap((passage, position) =>
    passage && position !== at ? [{ at: position, passage }] : [],
  );
  return { ...asked, state, shown, others };
}

async function show(
  interaction: MessageComponentInteraction,
  state: HitsState,
  context: Context,
): Promise<void> {
  await showHits(interaction, state, context, renderHits);
}

async function widen(
  interaction: MessageComponentInteraction,
  state: HitsState,
  context: Context,
): Promise<void> {
  await showHits(interaction, state, context, renderWidened);
}

async function showHits(
  interaction: MessageComponentInteraction,
  state: HitsState,
  context: Context,
  render: typeof renderHits,
): Promise<void> {
  const asked = recallAsked(interaction);
  const addressee = recallAddressee(interaction.message);
  const kept = keptLineAmong(textsOf(interaction.message));
  const page = await loadHits({ ...asked, addressee, kept }, state, context);
  await updateOrCopy(interaction, state.owner, context, (viewing: Viewing) =>
    page ? render(page, viewing) : renderGone(asked, viewing),
  );
}

/** In the channel, for all to see. */
async function share(
  interaction: MessageComponentInteraction,
  { hash, grade, message }: ShareState,
  context: Context,
): Promise<void> {
  requireMaySend(interaction);
  const asked = recallAsked(interaction);
  const state = { hashes: [hash], at: 0, grade, message };
  const page = await loadHits({ ...asked, addressee: null, kept: null }, state, context);
  const viewing = viewingOf(interaction, context, !page);
  if (!page) return reply(interaction, renderGone(asked, viewing), true, context);
  const link = message && linkTo(interaction, message);
  await reply(interaction, renderShared(page, viewing, link), false, context);
}

/** The address of a message in the same channel. */
const linkTo = ({ guildId, channelId }: MessageComponentInteraction, message: string): string =>
  `https://discord.com/channels/${guildId ?? "@me"}/${channelId}/${message}`;

/** NaN, which is the position of no hit, for what is no value of the menu. */
const positionIn = (value: string): number => Number(/^\d$/.exec(value)?.[0]);
