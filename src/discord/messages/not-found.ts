import type { Document } from "../../corpus/document.ts";
import type { Answer } from "../../search/answer.ts";
import { readOperators } from "../../search/query/operators.ts";
import { ASK_SUGGESTION, OPEN_CHOSEN, SHARE_NOTHING } from "../components/actions.ts";
import { QUESTION, remember, SUGGESTION } from "../components/message-state.ts";
import { rememberScope, type Scope } from "../components/scope.ts";
import { MAX_SELECT_OPTIONS } from "../limits.ts";
import { ACCENT } from "./accent.ts";
import { articleOptions } from "./article-choice.ts";
import { deleteButton } from "./delete-button.ts";
import { button, buttons, container, type Payload, select, text } from "./payload.ts";
import type { Viewing } from "./viewing.ts";

/** Longest question, in code points; the same for a suggestion that can be asked. */
export const LONGEST_QUESTION = 300;

/** Says that the corpus does not answer, and what comes nearest. */
export function renderNotFound(answer: Answer, scope: Scope, viewing: Viewing): Payload {
  const { question, suggestion, nearest } = answer;
  const canSuggest = suggestion !== null && Array.from(suggestion).length <= LONGEST_QUESTION;
  return container(
    [
      remember(QUESTION, question),
      rememberScope(scope),
      text(`I found nothing ${whereIn(scope)} that answers this.${hintFor(question)}`),
      canSuggest ? remember(SUGGESTION, suggestion) : null,
      select(OPEN_CHOSEN.encode({}), "The nearest articles", articleOptions(nearest)),
      buttons([
        canSuggest ? button("Ask that", ASK_SUGGESTION.encode(viewing)) : null,
        viewing.isPrivate ? button("Share", SHARE_NOTHING.encode({})) : null,
        deleteButton(viewing),
      ]),
    ],
    { accent: ACCENT.nothing },
  );
}

function whereIn(scope: Scope): string {
  if (scope.article !== null) return "in this article";
  const isLimited = Object.values(scope).some((value) => value !== null);
  return isLimited ? "in these articles" : "in the articles";
}

/** Whoever quotes what somebody said may not know what that does. */
function hintFor(question: string): string {
  const { phrases, excludedWords, excludedPhrases } = readOperators(question);
  if (phrases.length > 0) return ` I looked only where the words in quotation marks stand just so.`;
  const isLeftOut = excludedWords.length + excludedPhrases.length > 0;
  return isLeftOut ? " I left out what has a minus before it." : "";
}

/** Says what can be asked, to whoever only said hello. */
export function renderSmallTalk(documents: readonly Document[]): Payload {
  // There may be ten thousand, and a menu shows few.
  const shown = documents.slice(0, MAX_SELECT_OPTIONS);
  const count = documents.length === 1 ? "one article" : `${documents.length} articles`;
  return container(
    [
      text(
        `I find passages in ${count}, word for word, and cannot talk. Ask what they may say, in a question of your own, or open one:`,
      ),
      select(OPEN_CHOSEN.encode({}), "Open an article", articleOptions(shown)),
    ],
    { accent: ACCENT.nothing },
  );
}
