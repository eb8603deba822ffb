import type { Message } from "discord.js";
import type { APITextDisplayComponent } from "discord-api-types/v10";
import type { Words } from "../../words/words.ts";
import { unknownComponent } from "../command.ts";
import { MAX_CHOICE_TEXT } from "../limits.ts";
import { oneLine } from "../messages/markdown.ts";
import { text } from "../messages/payload.ts";
import { TEXT_IDS } from "../messages/text-ids.ts";
import { bold, boldIn, textsOf } from "./message-state.ts";

/** Which articles a question is asked of, in the words that name them to members; null for any. */
export interface Scope {
  readonly article: string | null;
  readonly publisher: string | null;
  readonly tag: string | null;
  readonly since: string | null;
  readonly until: string | null;
}

export const ALL_ARTICLES: Scope = {
  article: null,
  publisher: null,
  tag: null,
  since: null,
  until: null,
};

/** In the order in which they are shown; the place of each is its bit in the text display's id. */
const FIELDS = ["article", "publisher", "tag", "since", "until"] as const;
type Field = (typeof FIELDS)[number];

/**
 * The id of the text display that shows a scope has one bit for each of its fields. So its values, which are
 * what is bold in it, can be told apart whatever the words between them.
 */
const FIRST_ID = TEXT_IDS.scope;

/** The line of a message that says which articles are asked, and keeps it; null where all are. */
export function rememberScope(scope: Scope, words: Words): APITextDisplayComponent | null {
  const given = FIELDS.filter((field) => scope[field] !== null);
  if (given.length === 0) return null;
  const conditions = given
    .map((field) => conditionOf(field, bold(shown(scope[field]!)), words))
    .reduce((first, second) => words.say("scope.both", { first, second }));
  const only = scope.article === null ? "scope.onlyArticles" : "scope.only";
  return text(`-# ${words.say(only, { conditions })}`, FIRST_ID + bitsOf(given));
}

function conditionOf(field: Field, value: string, words: Words): string {
  switch (field) {
    case "article":
      return value;
    case "publisher":
      return words.say("scope.publisher", { publisher: value });
    case "tag":
      return words.say("scope.tag", { tag: value });
    case "since":
    case "until":
      return words.say(`scope.${field}`, { date: value });
  }
}

/** Room for a value, in UTF-16 units before it is escaped: as much as an option takes. */
const shown = (value: string) => oneLine(value).slice(0, MAX_CHOICE_TEXT).trim();

/**
 * What `rememberScope` put into a message.
 *
 * @throws UserError where the message was not made by it
 */
export function recallScope(message: Pick<Message, "components">): Scope {
  const [bits, content] = [...textsOf(message)]
    .map(([id, words]) => [id - FIRST_ID, words] as const)
    .find(([id]) => id > 0 && id < 1 << FIELDS.length) ?? [0, ""];
  const given = FIELDS.filter((_, place) => bits & (1 << place));
  const values = boldIn(content);
  if (values.length !== given.length) throw unknownComponent();
  return { ...ALL_ARTICLES, ...Object.fromEntries(given.map((field, i) => [field, values[i]])) };
}

const bitsOf = (given: readonly Field[]): number =>
  given.reduce((bits, field) => bits | (1 << FIELDS.indexOf(field)), 0);
