import { ButtonStyle } from "discord-api-types/v10";
import { ASK_AGAIN } from "../components/actions.ts";
import { QUESTION, remember } from "../components/message-state.ts";
import type { RecalledQuestion } from "../components/recall-asked.ts";
import { rememberScope } from "../components/scope.ts";
import { deleteButton } from "./delete-button.ts";
import { button, buttons, container, type Payload, text } from "./payload.ts";
import type { Viewing } from "./viewing.ts";

/** Says that an article changed, and offers to ask again. */
export function renderGone({ question, scope }: RecalledQuestion, viewing: Viewing): Payload {
  const { words } = viewing;
  const again = ASK_AGAIN.encode({ owner: viewing.owner });
  return container([
    remember(QUESTION, question, words),
    rememberScope(scope, words),
    text(words.say("answer.gone")),
    buttons([
      button(words.say("buttons.askAgain"), again, { style: ButtonStyle.Primary }),
      deleteButton(viewing),
    ]),
  ]);
}
