import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
} from "discord-api-types/v10";
import type { Tally } from "../../store/votes.ts";
import { HELPFUL, type HitsState, NOT_HELPFUL } from "../components/actions.ts";
import { actionOf } from "../components/custom-id.ts";
import { emojiButton } from "./payload.ts";
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

/** The parts of a message as it was sent, with what is thought of its answer on the two buttons. */
export const withTally = (
  components: readonly APIMessageTopLevelComponent[],
  tally: Tally,
): APIMessageTopLevelComponent[] =>
  components.map((component) =>
    component.type === ComponentType.Container
      ? { ...component, components: component.components.map((part) => withCounts(part, tally)) }
      : component,
  );

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
