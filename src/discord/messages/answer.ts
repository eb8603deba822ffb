import type { Document } from "../../corpus/document.ts";
import type { Answer, Hit } from "../../search/answer.ts";
import { type HitsPage, renderHits } from "./hits.ts";
import { renderNotFound, renderSmallTalk } from "./not-found.ts";
import type { Payload } from "./payload.ts";
import type { Viewing } from "./viewing.ts";

/** Where a question was asked. */
export interface AskedOf {
  /** The key of the one article that was asked. */
  readonly scope: string | null;
  /** All articles. */
  readonly documents: readonly Document[];
}

/** An answer of any grade. */
export function renderAnswer(
  answer: Answer,
  { scope, documents }: AskedOf,
  viewing: Viewing,
): Payload {
  const { question, grade, hits, isSmallTalk } = answer;
  if (isSmallTalk) return renderSmallTalk(documents);
  if (grade === "nothing") return renderNotFound(answer, scope, viewing);
  return renderHits(
    pageOf(question, grade, grade === "near" ? hits.slice(0, 1) : hits, scope),
    viewing,
  );
}

function pageOf(
  question: string,
  grade: "answers" | "near",
  [first, ...rest]: readonly Hit[],
  scope: string | null,
): HitsPage {
  const { passage, excerpt } = first!;
  const hashes = [passage.hash, ...rest.map((hit) => hit.passage.hash)];
  return {
    question,
    state: { at: 0, hashes, grade, scope, message: null },
    shown: { passage, excerpt, before: null, after: null },
    others: rest.map((hit, i) => ({ at: i + 1, passage: hit.passage })),
  };
}
