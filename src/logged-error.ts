/** Errors of discord.js about a request, by their names, which go on with a code in brackets. */
const OF_A_REQUEST = /^(DiscordAPIError|HTTPError|RateLimitError)\b/;
/** What is known of a request without its content: the rest are words of members and of the corpus. */
const TOLD_OF_A_REQUEST = ["code", "status", "method", "url", "route", "retryAfter"];
/** Fields in which libraries keep whole requests, and Node what it was given. */
const NEVER_TOLD = [
  ...["requestBody", "rawError", "request", "response", "body", "input", "context"],
  ...["cause", "errors"],
];
/** Discord names a value behind one of these, such as in `Value "Where is it?" is not int.` */
const BEFORE_A_VALUE = /\s*["'“‘`({[:].*$/s;
const BEFORE_A_QUOTE = /\s*["'“‘`].*$/s;
/** Where the messages of Node and V8 quote a value: what holds a space is no name of ours. */
const QUOTED: readonly RegExp[] = [
  /["'].*(?= is not valid JSON$)/s,
  /(?<=\bReceived ).*$/s,
  /(?<=^Invalid regular expression: ).*$/s,
  /(["'`])(?:(?!\1).)*\s.*\1/gs,
];
/** Longest chain of causes that is told. */
const MAX_CAUSES = 5;

/** A refusal in Discord's words: a leaf has a code and a message (reference, "Error Messages"). */
interface Refusal {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly errors?: unknown;
}

/**
 * An error as it is written to the log: with what a developer needs, and without what members typed. The
 * errors of requests hold that, in their fields and even in their messages.
 */
export function loggedError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error) || depth > MAX_CAUSES) return error;
  const message = cleanMessage(error);
  const cause = loggedError(error.cause, depth + 1);
  const errors = error instanceof AggregateError ? error.errors : [];
  return {
    type: error.constructor.name,
    message,
    stack: cleanStack(error, message),
    ...fieldsOf(error),
    ...(cause !== undefined && { cause }),
    ...(errors.length > 0 && { errors: errors.map((each) => loggedError(each, depth + 1)) }),
  };
}

function fieldsOf(error: Error): Record<string, unknown> {
  const isTold = OF_A_REQUEST.test(error.name)
    ? (key: string) => TOLD_OF_A_REQUEST.includes(key)
    : (key: string) => !NEVER_TOLD.includes(key);
  return Object.fromEntries(Object.entries(error).filter(([key]) => isTold(key)));
}

function cleanMessage(error: Error): string {
  const { message } = error;
  // The file system quotes names of files, which are the operator's.
  if ("syscall" in error) return message;
  if (!("rawError" in error))
    return QUOTED.reduce((text, each) => text.replace(each, "…"), message);
  const { message: first, errors } = error.rawError as Refusal;
  if (typeof first !== "string") return without(BEFORE_A_VALUE, message);
  return [without(BEFORE_A_QUOTE, first), ...refusals(errors, "")].join("\n");
}

/** A line for each thing that is wrong with a body: where it stands, its code, and Discord's words. */
function refusals(node: unknown, path: string): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key !== "_errors") return refusals(value, path ? `${path}.${key}` : key);
    const leaves: readonly (Refusal | null)[] = Array.isArray(value) ? value : [];
    return leaves.map((leaf) => {
      return `${path}[${leaf?.code}]: ${without(BEFORE_A_VALUE, String(leaf?.message))}`;
    });
  });
}

const without = (marked: RegExp, message: string): string => message.replace(marked, " …");

/** The stack begins with the message. */
function cleanStack({ stack = "", message, name }: Error, clean: string): string {
  if (clean === message) return stack;
  return `${name}: ${clean}${stack.slice(stack.indexOf(message) + message.length)}`;
}
