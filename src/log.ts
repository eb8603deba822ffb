import { type DestinationStream, destination, type Logger, pino, stdSerializers } from "pino";
import { build as pretty } from "pino-pretty";
import type { Config } from "./config.ts";
import { withoutControls, withPairedBidi } from "./corpus/controls.ts";

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
  const options = { level: logLevel, base: null, serializers: { err: serializeError } };
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

/** discord.js keeps the whole request in its errors: the words of members, and of the corpus. */
const PRIVATE_FIELDS = ["requestBody", "rawError", "request"];

function serializeError(error: Error): unknown {
  return withoutPrivate(stdSerializers.errWithCause(error));
}

function withoutPrivate(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !PRIVATE_FIELDS.includes(key));
  return Object.fromEntries(
    entries.map(([key, field]) => [key, key === "cause" ? withoutPrivate(field) : field]),
  );
}
