import type { Document } from "../../corpus/document.ts";
import { parseIsoDate } from "../../corpus/read/date.ts";
import { UserError } from "../../errors.ts";
import type { Library } from "../../library.ts";
import { type Filters, mayBeInOrder } from "../../search/filters.ts";
import { wording } from "../../words/wording.ts";
import { articleCalled, articleNamed, nameOfArticle } from "../article-option.ts";
import type { Scope } from "../components/scope.ts";
import { oneLine } from "../messages/markdown.ts";
import { type NameKind, nameMeant } from "./name-list.ts";

/** The articles that are asked. */
export interface AskedOf {
  /** In words for members, which lead back here. */
  readonly scope: Scope;
  readonly filters: Filters;
}

/**
 * Finds the articles that are meant by what was typed.
 *
 * @throws UserError where a name is not known, or not clear, or a date is none
 */
export async function askedOf(typed: Scope, library: Library): Promise<AskedOf> {
  const article = typed.article === null ? null : await articleNamed(typed.article, library);
  return resolve(typed, article, library);
}

/**
 * Finds them again by what a message remembers.
 *
 * @throws UserError where they are no longer what they were
 */
export function askedAgainOf(remembered: Scope, library: Library): AskedOf {
  const article = remembered.article === null ? null : articleCalled(remembered.article, library);
  return resolve(remembered, article, library);
}

function resolve(typed: Scope, article: Document | null, library: Library): AskedOf {
  const scope = {
    article: article && nameOfArticle(article, library),
    publisher: typed.publisher === null ? null : named(typed.publisher, "publisher", library),
    tag: typed.tag === null ? null : named(typed.tag, "tag", library),
    since: typed.since === null ? null : dated(typed.since, "since"),
    until: typed.until === null ? null : dated(typed.until, "until"),
  };
  requireOrder(scope);
  const filters = Object.entries({ ...scope, article: article?.id ?? null });
  return { scope, filters: Object.fromEntries(filters.filter(([, value]) => value !== null)) };
}

function named(typed: string, kind: NameKind, library: Library): string {
  const name = nameMeant(typed, kind, library);
  if (name !== undefined) return name;
  throw new UserError(wording(kind === "tag" ? "asking.unclearTag" : "asking.unclearPublisher"));
}

function dated(typed: string, option: "since" | "until"): string {
  const date = oneLine(typed);
  if (parseIsoDate(date) === date) return date;
  throw new UserError(wording("asking.noDate", { option: { option: `ask/${option}` } }));
}

function requireOrder({ since, until }: Scope): void {
  if (since === null || until === null || mayBeInOrder(since, until)) return;
  throw new UserError(wording("asking.datesSwapped", { since, until }));
}
