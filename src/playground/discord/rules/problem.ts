import type * as z from "zod";
import type { Problem } from "../refusal.ts";

/** The lengths a text or list may have. */
export interface Bounds {
  min: number;
  max: number;
}

type Named = Omit<Problem, "path">;

/** Discord's code and words for a text or list that is too long or too short. */
export function lengthProblem({ min, max }: Bounds): Named {
  return min > 0
    ? named("BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`)
    : named("BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`);
}

/** Discord's code and words for what zod found in a single value; null for what Discord allows. */
export function problemOf(issue: z.core.$ZodIssue, value: unknown, bounds: Bounds): Named | null {
  switch (issue.code) {
    case "invalid_value":
      return named("BASE_TYPE_CHOICES", `Value must be one of {${issue.values.join(", ")}}.`);
    case "too_big":
      if (issue.origin === "string") return lengthProblem(bounds);
      return named("NUMBER_TYPE_MAX", `Value should be less than or equal to ${issue.maximum}.`);
    case "too_small":
      if (issue.origin === "string") return lengthProblem(bounds);
      return named("NUMBER_TYPE_MIN", `Value should be greater than or equal to ${issue.minimum}.`);
    case "invalid_format":
      return formatProblem(issue.format, value);
    default: {
      const isNumber = "expected" in issue && ["number", "int"].includes(issue.expected);
      if (isNumber) return named("NUMBER_TYPE_COERCE", `Value "${value}" is not a number.`);
      return named("BASE_TYPE_BAD_TYPE", issue.message);
    }
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

function named(code: string, message: string): Named {
  return { code, message };
}
