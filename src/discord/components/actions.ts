import {
  articleField,
  count,
  customId,
  passageHash,
  passageHashes,
  scopeField,
  snowflake,
} from "./custom-id.ts";

/** The hits of an answer, in their order; shared by the ids of its buttons. */
const hits = { owner: snowflake, at: count, hashes: passageHashes, scope: scopeField };

/** Shows the hits of an answer from position `at` on, from 0. */
export const PAGE = customId<HitsState>("page", hits);
/** Shows the hit at position `at` with its neighbouring passages. */
export const WIDEN = customId<HitsState>("wide", hits);
/** The same for the sources of a message. */
export const SOURCES = customId<HitsState>("srcs", hits);
/** Posts a passage in the channel. */
export const SHARE = customId<ShareState>("share", { hash: passageHash });
/** Asks the question of the message again. */
export const ASK_AGAIN = customId<AskState>("ask", { owner: snowflake, scope: scopeField });
/** Asks what the message suggests. */
export const ASK_SUGGESTION = customId<AskState>("try", { owner: snowflake, scope: scopeField });
export const DELETE = customId<OwnerState>("del", { owner: snowflake });

/** Opens an article where a passage stands. */
export const OPEN_AT = customId<OpenState>("open", { hash: passageHash, scope: scopeField });
/** Opens the article that is chosen from a menu. */
export const OPEN_CHOSEN = customId<object>("pick", {});
const reading = { owner: snowflake, article: articleField, page: count };
/** Turns to a page of an article, from 1. */
export const READ = customId<ReadState>("read", reading);
/** Turns to the page of the section that is chosen from a menu. */
export const JUMP = customId<ReadState>("jump", reading);
export const DOWNLOAD = customId<{ article: string }>("file", { article: articleField });
/** Turns to a page of the list of articles, from 1. */
export const LIST = customId<ListState>("list", { owner: snowflake, page: count });

export interface HitsState {
  readonly owner: string;
  readonly at: number;
  readonly hashes: readonly string[];
  /** The one article that was asked, by its key. */
  readonly scope: string | null;
}

export interface ShareState {
  readonly hash: string;
}

export interface AskState {
  readonly owner: string;
  readonly scope: string | null;
}

export interface OwnerState {
  readonly owner: string;
}

export interface OpenState {
  readonly hash: string;
  readonly scope: string | null;
}

export interface ReadState {
  readonly owner: string;
  readonly article: string;
  readonly page: number;
}

export interface ListState {
  readonly owner: string;
  readonly page: number;
}
