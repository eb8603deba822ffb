import { answerQuestion } from "../../../src/search/answer.ts";
import { buildIndex } from "../../../src/search/index/build-index.ts";
import { ENGLISH } from "../../../src/search/query/english/english.ts";
import { rankMatches } from "../../../src/search/rank/ranker.ts";
import { type SemanticModel, textsOf } from "../../../src/search/semantic-scorer.ts";
import type { FoldWeights } from "../learn-ranker.ts";
import { candidatesFor } from "../tuning-set.ts";
import { type System, WANTED } from "./system.ts";

/** As the bot answers, with the weights that ship, and the excerpt of the first hit. */
export const FOOTNOTE: System = {
  name: "Footnote",
  async build(corpus) {
    const index = buildIndex(corpus, ENGLISH);
    return async (question) => {
      const options = { limit: 1, others: WANTED - 1, alwaysAnswer: true };
      const { hits, others } = await answerQuestion(index, question, options);
      return [...hits.map(({ passage }) => passage), ...others];
    };
  },
};

/** Ranked by weights that were learned without the articles that are asked about. */
export function footnoteWith(byFold: FoldWeights, reader: SemanticModel | null = null): System {
  return {
    name: FOOTNOTE.name,
    async build(corpus) {
      const index = buildIndex(corpus, ENGLISH);
      const scorer = (await reader?.read(textsOf(corpus.passages))) ?? null;
      return async (question, fold) => {
        const { matches, ranker } = await candidatesFor(question, { index, scorer });
        const weights = byFold.get(fold) ?? ranker.weights;
        const ranked = rankMatches(matches, { ...ranker, weights });
        return ranked
          .slice(0, WANTED)
          .map(({ match }) => match.source.passage(match.indexed.passageIndex));
      };
    },
  };
}
