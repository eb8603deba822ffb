import {
  articleField,
  count,
  customId,
  gradeField,
  oneOf,
  optional,
  passageHash,
  passageHashes,
  rowId,
  type StateOf,
  sha256,
  snowflake,
  versionField,
} from "./custom-id.ts";

/**
 * The longest ids, in characters with their signatures; Discord takes 100.
 *
 *     show, pick, wide   90: version and action 6, owner 12, position 2, hashes 49, grade 2, message 12,
 *                            signature 7
 *     share              35
 *     ask, try           24
 *     good, poor         22
 *     none               13
 *     del                24
 *     open               20
 *     book               13
 *     read               40
 *     jump               34
 *     cite               34
 *     find               22
 *     place, words       23
 *     post               46
 *     file               22
 *     list               31
 *     past               19
 *     undo               28
 *     bin                25
 *     edit               28
 *     about, notes       32
 *     gaps               19
 *     gap                18
 *     hush, seek         28
 *     fit                27
 *     sought             30
 *     answer             39
 *     forget             15
 *     roles              14
 *     lang, tell, wait   13
 *     set                25
 *     reset              18
 *     view               22
 *     files              14
 *     add                80
 *     drop               81: version and action 7, hash 43, server and member 24, signature 7
 */

/** What a message with hits must remember. */
const hits = {
  owner: snowflake,
  at: count,
  hashes: passageHashes,
  grade: gradeField,
  /** The message whose sources these are. */
  message: optional(snowflake),
};

/** Shows the hit at position `at`, from 0. */
export const SHOW = customId("show", hits);
/** Shows the hit whose position is chosen from a menu. */
export const CHOOSE = customId("pick", hits);
/** Shows the hit at position `at` with its neighbouring passages. */
export const WIDEN = customId("wide", hits);
export type HitsState = StateOf<typeof SHOW>;

/** Posts a passage in the channel. */
export const SHARE = customId("share", {
  hash: passageHash,
  grade: gradeField,
  message: optional(snowflake),
});
export type ShareState = StateOf<typeof SHARE>;

const voting = { hash: passageHash, grade: gradeField };
/** Says that the answer of a message, which is a passage, helps. */
export const HELPFUL = customId("good", voting);
/** Says that it does not. */
export const NOT_HELPFUL = customId("poor", voting);
export type VoteState = StateOf<typeof HELPFUL>;

const asking = { owner: snowflake };
/** Asks the question of the message again. */
export const ASK_AGAIN = customId("ask", asking);
/** Asks what the message suggests. */
export const ASK_SUGGESTION = customId("try", asking);
/** Posts in the channel that nothing answers. */
export const SHARE_NOTHING = customId("none", {});
export type AskState = StateOf<typeof ASK_AGAIN>;

export const DELETE = customId("del", { owner: snowflake });

/** Opens an article where a passage stands. */
export const OPEN_AT = customId("open", { hash: passageHash });
export type OpenState = StateOf<typeof OPEN_AT>;
/** Opens the article that is chosen from a menu. */
export const OPEN_CHOSEN = customId("book", {});
/** Opens an article for whoever presses it. */
export const OPEN = customId("view", { article: articleField });
const reading = { owner: snowflake, article: articleField, page: count };
/** Turns to a page of an article, from 1. */
export const READ = customId("read", reading);
/** Shows an article from the section on that is chosen from a menu. */
export const JUMP = customId("jump", { owner: snowflake, article: articleField });
export type JumpState = StateOf<typeof JUMP>;
export type ReadState = StateOf<typeof READ>;
/** Posts a page of an article in the channel: the page from 1, and its first item shown from 0. */
export const SHARE_PAGE = customId("post", { ...reading, from: count });
export type SharePageState = StateOf<typeof SHARE_PAGE>;
const within = { article: articleField };
/** Opens a form that looks for words in an article. */
export const FIND = customId("find", within);
/** Looks for the words that are sent. */
export const FIND_WORDS = customId("words", within);
/** Shows one of the places where the words of the message stand, which is chosen from a menu. */
export const FOUND = customId("place", within);
/** Cites what is shown of a page: the page from 1, and its first item shown from 0. */
export const CITE = customId("cite", { article: articleField, page: count, from: count });
export type CiteState = StateOf<typeof CITE>;
export const DOWNLOAD = customId("file", { article: articleField });
/** Turns to a page of the list of articles, from 1. */
export const LIST = customId("list", { owner: snowflake, page: count });
export type ListState = StateOf<typeof LIST>;
/** Turns to a page of the history, from 1. */
export const HISTORY = customId("past", { page: count });
export type HistoryState = StateOf<typeof HISTORY>;
/** Takes back what an entry of the history says, and shows its page again. */
export const UNDO = customId("undo", { entry: rowId, page: count });
export type UndoState = StateOf<typeof UNDO>;
/** Removes an article, once that is wanted for sure. */
export const REMOVE = customId("bin", { choice: oneOf("yes", "no"), article: articleField });
export type RemoveState = StateOf<typeof REMOVE>;
/** Opens a form for some of what is said of an article. */
export const EDIT = customId("edit", { part: oneOf("about", "notes"), article: articleField });
export type EditState = StateOf<typeof EDIT>;
const editing = { article: articleField, version: versionField };
/** Stores what a form says of an article, unless that has another version by then. */
export const EDIT_ABOUT = customId("about", editing);
export const EDIT_NOTES = customId("notes", editing);
export type EditingState = StateOf<typeof EDIT_ABOUT>;
/** Turns to a page of the questions that nothing answers, from 1. */
export const GAPS = customId("gaps", { page: count });
/** Opens the one that is chosen from a menu. */
export const CHOOSE_GAP = customId("gap", { page: count });
export type GapsState = StateOf<typeof GAPS>;
/** One of them by the number of its row, and the page that it was opened from. */
const gap = { gap: rowId, page: count };
/** Shows it no more. */
export const DISMISS_GAP = customId("hush", gap);
/** Opens a form to answer it with the article that is chosen from a menu. */
export const FIT_GAP = customId("fit", gap);
/** Opens a form to look for an article that answers it, and what that form does. */
export const FIND_FOR_GAP = customId("seek", gap);
export const SEARCH_FOR_GAP = customId("sought", gap);
export type GapState = StateOf<typeof DISMISS_GAP>;
/** Adds what a form says to the questions that an article answers. */
export const ANSWER_GAP = customId("answer", { ...gap, article: articleField });
export type AnswerGapState = StateOf<typeof ANSWER_GAP>;
/** Deletes what is kept of whoever presses it. */
export const FORGET = customId("forget", {});

/** Chooses the roles that tend a server's own articles. */
export const SETUP_ROLES = customId("roles", {});
/** Chooses the channel in which changes of the articles are told. */
export const SETUP_LOG = customId("tell", {});
/** Chooses the language of what everybody in a server sees. */
export const SETUP_LANGUAGE = customId("lang", {});
/** Chooses how long a member waits between two questions. */
export const SETUP_COOLDOWN = customId("wait", {});
/** Switches one thing on or off in a server. */
export const SETUP_SWITCH = customId("set", {
  what: oneOf("private", "mentions", "gaps", "votes"),
  to: oneOf("on", "off"),
});
export type SwitchState = StateOf<typeof SETUP_SWITCH>;
/** Takes back all that was chosen, once that is wanted for sure. */
export const SETUP_RESET = customId("reset", { step: oneOf("ask", "yes", "no") });
export type ResetState = StateOf<typeof SETUP_RESET>;

/** Takes files that are to become articles. */
export const ADD_FILES = customId("files", {});
const pending = { sha256, server: snowflake, member: snowflake };
/** Makes an article of a file that waits for it. */
export const CONFIRM_FILE = customId("add", pending);
/** Forgets a file that waits. */
export const CANCEL_FILE = customId("drop", pending);
