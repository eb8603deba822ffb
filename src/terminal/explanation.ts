import { citationOf, citationText } from "../corpus/citation.ts";
import type { Ranking } from "../search/find-answer.ts";
import { logOdds } from "../search/rank/answerability.ts";
import type { RankedMatch, Ranker } from "../search/rank/ranker.ts";
import { printable } from "./printable.ts";

const HITS_EXPLAINED = 3;
const NAME_WIDTH = 21;

/** What the ranker saw in the first hits: for each feature its value, its weight, and what it adds. */
export function renderExplanation({ ranked, ranker }: Ranking): string {
  if (ranked.length === 0) return "No passage holds a word of the question.";
  return ranked
    .slice(0, HITS_EXPLAINED)
    .map((each, i) => renderHit(each, i, ranker))
    .join("\n\n");
}

function renderHit({ match, features, score }: RankedMatch, index: number, ranker: Ranker): string {
  const { document, lines } = match.source.passage(match.indexed.passageIndex);
  const rows = Object.entries(ranker.weights)
    .map(([name, weight]) => ({ name, value: features[name]!, weight }))
    .toSorted((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight))
    .map(({ name, value, weight }) =>
      [name.padEnd(NAME_WIDTH), ...[value, weight, value * weight].map(number)].join(""),
    );
  return [
    `${index + 1}  ${printable(citationText(citationOf(document, lines)))}  score ${score.toFixed(2)}, log odds of an answer ${logOdds(match, ranker.answerability).toFixed(2)}`,
    `${"feature".padEnd(NAME_WIDTH)}${["value", "weight", "adds"].map((head) => head.padStart(9)).join("")}`,
    ...rows,
  ].join("\n");
}

const number = (value: number) => value.toFixed(2).padStart(9);
