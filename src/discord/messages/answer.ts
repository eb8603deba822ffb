import type { Document, Passage } from "../../corpus/document.ts";
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
  const { question, grade, hits, others, isSmallTalk } = answer;
  if (isSmallTalk) return renderSmallTalk(documents);
  if (grade === "nothing") return renderNotFound(answer, scope, viewing);
  return renderHits(
    pageOf(question, grade, hits[0]!, grade === "near" ? [] : others, scope),
    viewing,
  );
}

function pageOf(
  question: string,
  grade: "answers" | "near",
  { passage, excerpt }: Hit,
  others: readonly Passage[],
  scope: string | null,
): HitsPage {
  const hashes = [passage, ...others].map(({ hash }) => hash);
  return {
    question,
    state: { at: 0, hashes, grade, scope, message: null },
    shown: { passage, excerpt, before: null, after: null },
    others: others.map((other, i) => ({ at: i + 1, passage: other })),
  };
}
