import type * as z from "zod";
import type { Problem } from "../refusal.ts";

/** A problem by Discord's name for it, wherever it stands. */
type Named = Omit<Problem, "path">;
type Schema = z.core.$ZodType;

/** Schemes of the links and files Discord takes. */
const SCHEMES = ["http:", "https:", "attachment:", "discord:"];

/** Discord's code and words for a text or list whose length its schema does not allow. */
export function lengthProblem(length: number, schema: Schema): Named | null {
  const { min, max } = boundsOf(schema);
  if (length >= min && length <= max) return null;
  if (min > 0) return named("BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`);
  return tooLong(max);
}

export function tooLong(max: number): Named {
  return named("BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`);
}

/** Discord's code and words for a link to where none may lead. */
export function schemeProblem(value: unknown, schema: Schema): Named | null {
  const isLink = checksOf(schema).some((check) => "format" in check && check.format === "url");
  if (!isLink || SCHEMES.includes(new URL(String(value)).protocol)) return null;
  return named("URL_TYPE_INVALID_SCHEME", `Scheme must be one of (${SCHEMES.join(" ")}).`);
}

/** Discord's code and words for what zod found in a single value; null for what Discord allows. */
export function problemOf(issue: z.core.$ZodIssue, value: unknown, schema: Schema): Named | null {
  switch (issue.code) {
    case "invalid_value":
      return named("BASE_TYPE_CHOICES", `Value must be one of {${issue.values.join(", ")}}.`);
    case "too_big":
      if (issue.origin === "string") return lengthProblem(Number.POSITIVE_INFINITY, schema);
      return named("NUMBER_TYPE_MAX", `Value should be less than or equal to ${issue.maximum}.`);
    case "too_small":
      if (issue.origin === "string") return lengthProblem(0, schema);
      return named("NUMBER_TYPE_MIN", `Value should be greater than or equal to ${issue.minimum}.`);
    case "invalid_format":
      return formatProblem(issue.format, value);
    case "invalid_type":
      if (issue.expected === "number" || issue.expected === "int") {
        return named("NUMBER_TYPE_COERCE", `Value "${value}" is not ${issue.expected}.`);
      }
      return named("BASE_TYPE_BAD_TYPE", `Could not interpret "${value}" as ${issue.expected}.`);
    default:
      return named("BASE_TYPE_BAD_TYPE", issue.message);
  }
}

function formatProblem(format: string, value: unknown): Named | null {
  if (format === "url") return named("URL_TYPE_INVALID_URL", "Not a well formed URL.");
  if (format !== "datetime")
    return named("NUMBER_TYPE_COERCE", `Value "${value}" is not snowflake.`);
  // The schema allows no offset, but Discord does.
  if (!Number.isNaN(Date.parse(String(value)))) return null;
  return named("DATE_TIME_TYPE_PARSE", `Could not parse ${value}. Should be ISO8601.`);
}

function boundsOf(schema: Schema): { min: number; max: number } {
  const checks = checksOf(schema);
  const minima = checks.flatMap((check) => ("minimum" in check ? Number(check.minimum) : []));
  const maxima = checks.flatMap((check) => ("maximum" in check ? Number(check.maximum) : []));
  return { min: Math.max(0, ...minima), max: Math.min(Number.POSITIVE_INFINITY, ...maxima) };
}

function checksOf(schema: Schema): readonly z.core.$ZodCheckDef[] {
  return (schema._zod.def.checks ?? []).map((check) => check._zod.def);
}

function named(code: string, message: string): Named {
  return { code, message };
}
