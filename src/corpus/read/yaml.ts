import { type ErrorCode, parse, stringify, YAMLParseError } from "yaml";
import { ReadError } from "./read-error.ts";

const QUOTE =
  'Put the value into quotation marks, as in title: "Harbour: the plan", and begin each key at the ' +
  "start of its line.";
const CLOSE = "Close the quotation mark or bracket that is opened there or above.";
const KEY = "Write a key, a colon and a space before each value.";

const REMEDIES: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_DQ_ESCAPE: "Write two backslashes for one, or put the value into single quotation marks.",
  BAD_INDENT: CLOSE,
  DUPLICATE_KEY: "Keep one of the lines with this key.",
  MISSING_CHAR: KEY,
  MULTILINE_IMPLICIT_KEY: KEY,
  TAB_AS_INDENT: "Indent with spaces, not with tabs.",
};

/** How much is quoted of a line, in characters. */
const LONGEST_QUOTATION = 60;

/**
 * Reads YAML.
 *
 * @param firstLine the line of the file that it begins on
 * @param what it is, as the error says it
 * @throws ReadError that says in which line of the file it is wrong, why, and what to do
 */
export function parseYaml(yaml: string, firstLine: number, what: string): unknown {
  try {
    return parse(yaml, { logLevel: "error" });
  } catch (error) {
    if (error instanceof YAMLParseError) throw describe(error, yaml, firstLine, what);
    // Thrown for an alias (`*name`) that stands for nothing, without its line.
    if (error instanceof ReferenceError)
      throw invalid(`${what} is not valid YAML`, error.message, QUOTE, error);
    throw error;
  }
}

function describe(error: YAMLParseError, yaml: string, firstLine: number, what: string): ReadError {
  const line = error.linePos?.[0].line ?? 1;
  const written = yaml.split("\n")[line - 1]?.trim().slice(0, LONGEST_QUOTATION);
  const why = error.message.replace(/ at line \d+, column \d+:?[\s\S]*$/, "");
  const remedy = why.startsWith("Missing closing") ? CLOSE : (REMEDIES[error.code] ?? QUOTE);
  const where = `${what} is not valid YAML in line ${line + firstLine - 1}, “${written}”`;
  return invalid(where, why, remedy, error);
}

const invalid = (problem: string, why: string, remedy: string, cause: Error) =>
  new ReadError(`${problem} (${why})`, remedy, { cause });

/** Writes YAML, without breaking lines. */
export const writeYaml = (value: unknown): string => stringify(value, { lineWidth: 0 });
