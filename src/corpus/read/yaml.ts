import { type ErrorCode, parse, stringify, YAMLParseError } from "yaml";
import { type Wording, wording } from "../../words/wording.ts";
import { ReadError } from "./read-error.ts";

const QUOTE = wording("remedies.quote");
const CLOSE = wording("remedies.close");
const KEY = wording("remedies.writeKey");

const REMEDIES: Readonly<Partial<Record<ErrorCode, Wording>>> = {
  BAD_DQ_ESCAPE: wording("remedies.escape"),
  BAD_INDENT: CLOSE,
  DUPLICATE_KEY: wording("remedies.keepOneKey"),
  MISSING_CHAR: KEY,
  MULTILINE_IMPLICIT_KEY: KEY,
  TAB_AS_INDENT: wording("remedies.indentWithSpaces"),
};

/** Where YAML is written. */
export type YamlPart = "frontMatter" | "sidecar";

/** How much is quoted of a line, in characters. */
const LONGEST_QUOTATION = 60;

/**
 * Reads YAML.
 *
 * @param firstLine the line of the file that it begins on
 * @throws ReadError that says in which line of the file it is wrong, why, and what to do
 */
export function parseYaml(yaml: string, firstLine: number, what: YamlPart): unknown {
  try {
    return parse(yaml, { logLevel: "error" });
  } catch (error) {
    if (error instanceof YAMLParseError) throw describe(error, yaml, firstLine, what);
    // Thrown for an alias (`*name`) that stands for nothing, without its line.
    if (!(error instanceof ReferenceError)) throw error;
    throw new ReadError(wording("problems.aliasOfNothing", { what }), QUOTE, { cause: error });
  }
}

function describe(
  error: YAMLParseError,
  yaml: string,
  firstLine: number,
  what: YamlPart,
): ReadError {
  const at = error.linePos?.[0].line ?? 1;
  const written = yaml.split("\n")[at - 1]?.trim().slice(0, LONGEST_QUOTATION) ?? "";
  const isUnclosed = error.message.startsWith("Missing closing");
  const remedy = isUnclosed ? CLOSE : (REMEDIES[error.code] ?? QUOTE);
  const line = at + firstLine - 1;
  const reason = wording("problems.lineIsNoYaml", { what, line, written });
  return new ReadError(reason, remedy, { cause: error });
}

/** Writes YAML, without breaking lines. */
export const writeYaml = (value: unknown): string => stringify(value, { lineWidth: 0 });
