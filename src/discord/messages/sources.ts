import { ButtonStyle } from "discord-api-types/v10";
import { SHARE, SOURCES } from "../components/actions.ts";
import { MESSAGE } from "../components/message-state.ts";
import { type AnswerPage, renderHits, type ShownHit, type Viewing } from "./answer.ts";
import { button, type Payload, text } from "./payload.ts";

/** Passages that speak to a message, each with a button that shares it. */
export function renderSources(page: Omit<AnswerPage, "scope">, viewing: Viewing): Payload {
  return renderHits({ ...page, scope: null }, viewing, {
    slot: MESSAGE,
    turn: SOURCES,
    buttonFor: (_, { passage: { hash } }) =>
      button("Share", SHARE.encode({ hash }), { style: ButtonStyle.Primary }),
  });
}

/** One passage for all to see, with the name of whoever shared it, who owns the message. */
export function renderShared(question: string, hit: ShownHit, viewing: Viewing): Payload {
  const page = { question, hashes: [hit.passage.hash], at: 0, shown: [hit], scope: null };
  return renderHits(page, viewing, {
    slot: MESSAGE,
    turn: SOURCES,
    buttonFor: () => null,
    credit: text(`-# Shared by <@${viewing.owner}>`),
  });
}
