import { createInterface } from "node:readline";
import { z } from "zod";
import { UserError } from "../errors.ts";

/** A line that could not be used, for its place in the output. */
interface BadLine {
  readonly error: string;
  /** From 1. */
  readonly line: number;
}

export type Line<T> = { readonly value: T } | BadLine;

/** Reads JSON Lines one by one; a line that does not fit the schema is given as what is wrong with it. */
export async function* readJsonLines<T>(
  input: NodeJS.ReadableStream,
  schema: z.ZodType<T>,
): AsyncGenerator<Line<T>> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() === "") continue;
    yield parseLine(text.replace(/^\uFEFF/, ""), line, schema);
  }
}

function parseLine<T>(text: string, line: number, schema: z.ZodType<T>): Line<T> {
  const result = z.string().transform(toJson).pipe(schema).safeParse(text);
  if (result.success) return { value: result.data };
  const [issue] = result.error.issues;
  const where = issue?.path.length ? `${issue.path.join(".")}: ` : "";
  return { error: `${where}${issue?.message ?? "not usable"}`, line };
}

function toJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "The line is not JSON" });
    return z.NEVER;
  }
}

/** One line of JSON; what could steer a terminal is escaped, which JSON asks for in part only. */
export function toJsonLine(value: unknown): string {
  const written = (control: string) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, written);
}

/** @throws UserError if the line could not be used */
export function requireValue<T>(line: Line<T>): T {
  if ("value" in line) return line.value;
  throw new UserError(`Line ${line.line}: ${line.error}`);
}
