/**
 * The ids of the text displays that a message is read by when one of its buttons is pressed. No two of one
 * message may be the same, so none are. Old messages have them too: an id keeps its meaning.
 */
export const TEXT_IDS = {
  question: 101,
  suggestion: 102,
  filter: 103,
  /** What the message says whose sources were looked for. */
  message: 104,
  /** Whom an answer is for, where that is a mention. */
  mentioned: 105,
  /** The same, where it is a name. */
  named: 106,
  /** Says that the question is kept. */
  kept: 107,
  /** What was looked for inside an article. */
  sought: 108,
  /** Which articles are asked: to it a bit is added for each condition, so that it is up to 287. */
  scope: 256,
} as const;
