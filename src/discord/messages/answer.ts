import type { Document, Passage } from "../../corpus/document.ts";
import type { Answer, Hit } from "../../search/answer.ts";
import type { Addressee } from "../components/addressee.ts";
import type { Scope } from "../components/scope.ts";
import { type HitsPage, renderHits } from "./hits.ts";
import { keptLine } from "./kept-line.ts";
import { renderNotFound, renderSmallTalk } from "./not-found.ts";
import type { Payload } from "./payload.ts";
import type { Viewing } from "./viewing.ts";

/** What a question was asked of, and for whom. */
export interface Circumstances {
  readonly scope: Scope;
  /** Nobody in particular unless told. */
  readonly addressee?: Addressee | null;
  /** For how many days the question is kept; 0 for not at all, which it is unless told. */
  readonly keptDays?: number;
  /** All articles. */
  readonly documents: readonly Document[];
}

/** An answer of any grade. */
export function renderAnswer(
  answer: Answer,
  { scope, addressee = null, documents, keptDays = 0 }: Circumstances,
  viewing: Viewing,
): Payload {
  const { question, grade, hits, others, isSmallTalk } = answer;
  if (isSmallTalk) return renderSmallTalk(documents, viewing);
  const kept = keptLine(keptDays, viewing.words);
  if (grade === "nothing") return renderNotFound(answer, scope, viewing, kept);
  const page = pageOf(grade, hits[0]!, grade === "near" ? [] : others);
  return renderHits({ ...page, question, scope, addressee, kept }, viewing);
}

function pageOf(
  grade: "answers" | "near",
  { passage, excerpt }: Hit,
  others: readonly Passage[],
): Pick<HitsPage, "state" | "shown" | "others"> {
  const hashes = [passage, ...others].map(({ hash }) => hash);
  return {
    state: { at: 0, hashes, grade, message: null },
    shown: { passage, excerpt, before: null, after: null },
    others: others.map((other, i) => ({ at: i + 1, passage: other })),
  };
}
