import * as z from "zod";
import { invalidForm, type Problem } from "../refusal.ts";

/** Reads a body by a schema. What does not fit is refused as Discord does, below `at`. */
export function readForm<T>(schema: z.ZodType<T>, body: unknown, at: PropertyKey[] = []): T {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  throw invalidForm(result.error.issues.map((issue) => problemOf(issue, at)));
}

/** A string of `min` to `max` characters, counted in code points as Discord does. */
export function text(min: number, max: number) {
  return z.string().superRefine((value, context) => {
    const { length } = [...value];
    if (length >= min && length <= max) return;
    report(context, [], ...lengthProblem(min, max));
  });
}

/** A list of `min` to `max` items. */
export function list<T extends z.ZodType>(item: T, min: number, max: number) {
  return z.array(item).superRefine(({ length }, context) => {
    if (length >= min && length <= max) return;
    report(context, [], ...lengthProblem(min, max));
  });
}

/** An id, which Discord also takes as a number. */
export const snowflake = z.coerce.string().regex(/^\d+$/);

export const flag = z.boolean().nullish();

/** Adds a problem by Discord's name for it. */
export function report(
  context: z.RefinementCtx,
  path: PropertyKey[],
  code: string,
  message: string,
): void {
  context.addIssue({ code: "custom", path, message, params: { code } });
}

function lengthProblem(min: number, max: number): [code: string, message: string] {
  if (min > 0) return ["BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`];
  return ["BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`];
}

function problemOf(issue: z.core.$ZodIssue, at: PropertyKey[]): Problem {
  // A union is decided by `type`; Discord reports its failure at the component, not at the field.
  const path = issue.code === "invalid_union" ? issue.path.slice(0, -1) : issue.path;
  return { path: [...at, ...path], ...nameOf(issue) };
}

/** Discord's code and words for what zod found. */
function nameOf(issue: z.core.$ZodIssue): Omit<Problem, "path"> {
  if (issue.code === "custom") return { code: issue.params?.code, message: issue.message };
  if (issue.code === "invalid_union") {
    const options = (issue as { options?: unknown[] }).options?.join(", ");
    return named("UNION_TYPE_CHOICES", `Value of field "type" must be one of (${options}).`);
  }
  if (issue.input === undefined) return named("BASE_TYPE_REQUIRED", "This field is required");
  switch (issue.code) {
    case "invalid_value":
      return named("BASE_TYPE_CHOICES", `Value must be one of {${issue.values.join(", ")}}.`);
    case "too_big":
      return named("NUMBER_TYPE_MAX", `Value should be less than or equal to ${issue.maximum}.`);
    case "too_small":
      return named("NUMBER_TYPE_MIN", `Value should be greater than or equal to ${issue.minimum}.`);
    default:
      return named("BASE_TYPE_BAD_TYPE", issue.message);
  }
}

function named(code: string, message: string): Omit<Problem, "path"> {
  return { code, message };
}
