import { type DestinationStream, destination, type Logger, pino } from "pino";
import { build as pretty } from "pino-pretty";
import type { Config } from "./config.ts";
import { withoutControls, withPairedBidi } from "./corpus/controls.ts";
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
  const printed = { destination: STANDARD_ERROR, sync: true, translateTime: "SYS:HH:MM:ss" };
  return withoutSteering(pretty(printed));
}

/**
 * Passes lines on without what would steer a terminal. JSON itself writes such characters as `\u001b`,
 * and whoever prints the line for people turns them back.
 */
export function withoutSteering(out: DestinationStream): DestinationStream {
  return { write: (line) => out.write(steadyLine(line)) };
}

/** Of a process that crashes come lines that are no JSON. */
function steadyLine(line: string): string {
  const steadyField = (_: string, field: unknown) =>
    typeof field === "string" ? steady(field) : field;
  try {
    return `${JSON.stringify(JSON.parse(line, steadyField))}\n`;
  } catch {
    return steady(line);
  }
}

const steady = (text: string) => withPairedBidi(withoutControls(text));

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
