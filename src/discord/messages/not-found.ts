import type { Document } from "../../corpus/document.ts";
import type { Answer } from "../../search/answer.ts";
import { readOperators } from "../../search/query/operators.ts";
import type { Words } from "../../words/words.ts";
import { ASK_SUGGESTION, OPEN_CHOSEN, SHARE_NOTHING } from "../components/actions.ts";
import { QUESTION, remember, SUGGESTION } from "../components/message-state.ts";
import { rememberScope, type Scope } from "../components/scope.ts";
import { MAX_SELECT_OPTIONS } from "../limits.ts";
import { ACCENT } from "./accent.ts";
import { articleOptions } from "./article-choice.ts";
import { deleteButton } from "./delete-button.ts";
import { button, buttons, container, type Part, type Payload, select, text } from "./payload.ts";
import type { Viewing } from "./viewing.ts";

/** Longest question, in code points; the same for a suggestion that can be asked. */
export const LONGEST_QUESTION = 300;

/**
 * Says that the corpus does not answer, and what comes nearest.
 *
 * @param kept says that the question is kept; null where it is not
 */
export function renderNotFound(
  answer: Answer,
  scope: Scope,
  viewing: Viewing,
  kept: Part | null = null,
): Payload {
  const { question, suggestion, nearest } = answer;
  const { words } = viewing;
  const canSuggest = suggestion !== null && Array.from(suggestion).length <= LONGEST_QUESTION;
  return container(
    [
      remember(QUESTION, question, words),
      rememberScope(scope, words),
      text(
        [words.say("answer.nothing", { where: whereIn(scope) }), ...hintFor(question, words)].join(
          " ",
        ),
      ),
      canSuggest ? remember(SUGGESTION, suggestion, words) : null,
      select(OPEN_CHOSEN.encode({}), words.say("answer.nearest"), articleOptions(nearest, words)),
      kept,
      buttons([
        canSuggest ? button(words.say("buttons.askThat"), ASK_SUGGESTION.encode(viewing)) : null,
        viewing.isPrivate ? button(words.say("buttons.share"), SHARE_NOTHING.encode({})) : null,
        deleteButton(viewing),
      ]),
    ],
    { accent: ACCENT.nothing },
  );
}

/** As `answer.nothing` tells them apart. */
function whereIn(scope: Scope): "article" | "some" | "all" {
  if (scope.article !== null) return "article";
  const isLimited = Object.values(scope).some((value) => value !== null);
  return isLimited ? "some" : "all";
}

/** Whoever quotes what somebody said may not know what that does. */
function hintFor(question: string, words: Words): string[] {
  const { phrases, excludedWords, excludedPhrases } = readOperators(question);
  if (phrases.length > 0) return [words.say("answer.onlyPhrases")];
  const isLeftOut = excludedWords.length + excludedPhrases.length > 0;
  return isLeftOut ? [words.say("answer.withoutExcluded")] : [];
}

/** Says what can be asked, to whoever only said hello. */
export function renderSmallTalk(documents: readonly Document[], { words }: Viewing): Payload {
  // There may be ten thousand, and a menu shows few.
  const shown = documents.slice(0, MAX_SELECT_OPTIONS);
  return container(
    [
      text(words.say("answer.smallTalk", { count: documents.length })),
      select(OPEN_CHOSEN.encode({}), words.say("articles.open"), articleOptions(shown, words)),
    ],
    { accent: ACCENT.nothing },
  );
}
