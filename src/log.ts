import { type DestinationStream, destination, type Logger, pino } from "pino";
import { build as pretty } from "pino-pretty";
import type { Config } from "./config.ts";
import { loggedError } from "./logged-error.ts";

export type Log = Logger;

const STANDARD_ERROR = 2;
/** Interaction and webhook tokens stand in the addresses of requests, and so in their errors. */
const TOKEN_IN_ADDRESS = /(\/(?:interactions|webhooks)\/\d+\/)[^/\s"'?\\]+/g;
const REDACTED = "[redacted]";

/**
 * Logs to standard error: lines of JSON, or something to read on a terminal. No token passes, wherever
 * in a line it stands, because lines are cleaned as the last thing before they are written.
 */
export function createLog(
  { logLevel, token }: Pick<Config, "logLevel" | "token">,
  out: DestinationStream = standardError(),
): Log {
  const options = { level: logLevel, base: null, serializers: { err: loggedError } };
  return pino(options, { write: (line) => out.write(redact(line, token)) });
}

function redact(line: string, token: string | null): string {
  const withoutOurs = token ? line.replaceAll(token, REDACTED) : line;
  return withoutOurs.replace(TOKEN_IN_ADDRESS, `$1${REDACTED}`);
}

/** Takes lines of JSON, and shows them readably where standard error is a terminal. */
export function standardError(): DestinationStream {
  if (!process.stderr.isTTY) return destination({ fd: STANDARD_ERROR, sync: true });
  return pretty({ destination: STANDARD_ERROR, sync: true, translateTime: "SYS:HH:MM:ss" });
}

/**
 * Writes warnings of Node and of libraries to the log, in place of Node's own printing, so that standard
 * error holds lines of the log alone. Their other fields are left out: one holds a whole client.
 *
 * @param log returns the log of the moment
 */
export function logWarnings(log: () => Log): void {
  process.removeAllListeners("warning");
  process.on("warning", ({ name, message, stack, ...others }) => {
    const { code, detail } = others as { readonly code?: unknown; readonly detail?: unknown };
    log().warn({ warning: name, code, message, detail, stack }, "A library warns");
  });
}
