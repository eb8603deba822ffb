import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from "discord-api-types/v10";
import type { Tally } from "../../store/votes.ts";
import { HELPFUL, type HitsState, NOT_HELPFUL } from "../components/actions.ts";
import { actionOf } from "../components/custom-id.ts";
import { MAX_MESSAGE_TEXT } from "../limits.ts";
import { isKeptLine } from "./kept-line.ts";
import { emojiButton, type Part, shownLength } from "./payload.ts";
import type { Viewing } from "./viewing.ts";

/** Understood in every language, and small enough for one row with the other buttons on a phone. */
const EMOJI = { helpful: "\u{1F44D}", unhelpful: "\u{1F44E}" };

/** Two buttons for what is thought of the passage that a message shows; none where it answers no question. */
export function voteButtons(
  { hashes, at, grade, message }: Pick<HitsState, "hashes" | "at" | "grade" | "message">,
  { canVote }: Viewing,
): APIButtonComponent[] {
  const hash = hashes[at];
  if (!canVote || message !== null || hash === undefined) return [];
  return [
    emojiButton(EMOJI.helpful, HELPFUL.encode({ hash, grade })),
    emojiButton(EMOJI.unhelpful, NOT_HELPFUL.encode({ hash, grade })),
  ];
}

/**
 * The parts of a message as it was sent, with what is thought of its answer on the two buttons.
 *
 * @param kept the line that says that the question is kept, left out where a message would be too long with
 *     it; null where it is not
 */
export function withTally(
  components: readonly APIMessageTopLevelComponent[],
  tally: Tally,
  kept: Part | null,
): APIMessageTopLevelComponent[] {
  return components.map((component) => {
    if (component.type !== ComponentType.Container) return component;
    const parts = component.components.filter((part) => !isKeptLine(part));
    const row = parts.findLastIndex(({ type }) => type === ComponentType.ActionRow);
    const counted = parts.map((part) => withCounts(part, tally));
    const withLine = {
      ...component,
      components: counted.toSpliced(row, 0, ...(kept ? [kept] : [])),
    };
    return lengthOf(withLine) <= MAX_MESSAGE_TEXT
      ? withLine
      : { ...component, components: counted };
  });
}

const lengthOf = (component: APIMessageTopLevelComponent): number =>
  shownLength({ flags: MessageFlags.IsComponentsV2, components: [component] });

function withCounts(part: APIComponentInContainer, tally: Tally): APIComponentInContainer {
  if (part.type !== ComponentType.ActionRow) return part;
  return { ...part, components: part.components.map((each) => withCount(each, tally)) as never };
}

function withCount<Component extends { type: ComponentType }>(each: Component, tally: Tally) {
  if (!("custom_id" in each)) return each;
  const action = actionOf(String(each.custom_id));
  if (action === HELPFUL.action) return { ...each, label: String(tally.helpful) };
  if (action === NOT_HELPFUL.action) return { ...each, label: String(tally.unhelpful) };
  return each;
}
