import { SnowflakeTypeSchema } from "discord-api-spec/zod";
import * as z from "zod";
import { type Problem, refuseFor } from "../refusal.ts";
import { corrected } from "./corrections.ts";
import { type Bounds, lengthProblem, problemOf } from "./problem.ts";

type Schema = z.core.$ZodType;
type Path = readonly PropertyKey[];

/** Schemes of the links and files Discord takes. */
const SCHEMES = ["http:", "https:", "attachment:", "discord:"];
/** Characters of two UTF-16 units, which Discord counts as one. */
const WIDE = /[\u{10000}-\u{10FFFF}]/gu;

/**
 * Reads a body by a schema, as Discord does: fields that it does not name are left out, a union is
 * decided by `type`, and lengths are counted in code points. What does not fit is refused with each
 * problem at its place below `at`.
 */
export function readForm<T>(schema: Schema, body: unknown, at: Path = []): T {
  const problems: Problem[] = [];
  const form = read(schema, body, [], problems);
  refuseFor(problems, at);
  return form as T;
}

function read(given: Schema, value: unknown, path: Path, problems: Problem[]): unknown {
  const schema = corrected(given) as z.core.$ZodTypes;
  const { def } = schema._zod;
  if (def.type === "lazy") return read(def.getter(), value, path, problems);
  if (def.type === "optional") {
    return value === undefined ? value : read(def.innerType, value, path, problems);
  }
  if (def.type === "nullable") {
    return value === null ? value : read(def.innerType, value, path, problems);
  }
  if (value === undefined) {
    problems.push({ path, code: "BASE_TYPE_REQUIRED", message: "This field is required" });
    return value;
  }
  switch (def.type) {
    case "object":
      return readObject(def.shape, value, path, problems);
    case "record":
      return readRecord(def.valueType, value, path, problems);
    case "array":
      return readList(schema, def.element, value, path, problems);
    case "union":
      return readVariant(def.options, value, path, problems);
    default:
      return readValue(schema, value, path, problems);
  }
}

function readObject(
  shape: Readonly<Record<string, Schema>>,
  value: unknown,
  path: Path,
  problems: Problem[],
): unknown {
  if (!isObject(value)) return badType("dictionaries", path, problems);
  const fields = Object.entries(shape).map(([key, schema]) => [
    key,
    read(schema, value[key], [...path, key], problems),
  ]);
  return Object.fromEntries(fields.filter(([, field]) => field !== undefined));
}

function readRecord(schema: Schema, value: unknown, path: Path, problems: Problem[]): unknown {
  if (!isObject(value)) return badType("dictionaries", path, problems);
  return readObject(
    Object.fromEntries(Object.keys(value).map((key) => [key, schema])),
    value,
    path,
    problems,
  );
}

function readList(
  list: Schema,
  element: Schema,
  value: unknown,
  path: Path,
  problems: Problem[],
): unknown {
  if (!Array.isArray(value)) return badType("lists", path, problems);
  const { min, max } = boundsOf(list);
  if (value.length < min || value.length > max) {
    problems.push({ path, ...lengthProblem({ min, max }) });
  }
  return value.map((item, index) => read(element, item, [...path, index], problems));
}

/** Reads a value by that schema of several whose literal `type` it names. */
function readVariant(
  options: readonly Schema[],
  value: unknown,
  path: Path,
  problems: Problem[],
): unknown {
  if (!isObject(value)) return badType("dictionaries", path, problems);
  const chosen = options.find((option) => typesOf(option).includes(value.type));
  if (chosen) return read(chosen, value, path, problems);
  const known = options.flatMap(typesOf).join(", ");
  const message = `Value of field "type" must be one of (${known}).`;
  problems.push({ path, code: "UNION_TYPE_CHOICES", message });
  return value;
}

function typesOf(option: Schema): readonly unknown[] {
  const { def } = (option as z.core.$ZodTypes)._zod;
  if (def.type === "lazy") return typesOf(def.getter());
  return def.type === "object"
    ? ((def.shape.type as z.core.$ZodLiteral)._zod.def.values ?? [])
    : [];
}

function readValue(schema: Schema, given: unknown, path: Path, problems: Problem[]): unknown {
  // Discord takes ids as numbers, too.
  const isId = schema === SnowflakeTypeSchema && Number.isSafeInteger(given);
  const value = isId ? String(given) : given;
  const measured = typeof value === "string" ? value.replaceAll(WIDE, "_") : value;
  const issue = z.safeParse(schema, measured).error?.issues[0];
  if (issue) {
    const problem = problemOf(issue, value, boundsOf(schema));
    if (problem) problems.push({ path, ...problem });
  } else if (isLink(schema) && !SCHEMES.includes(new URL(String(value)).protocol)) {
    const message = `Scheme must be one of (${SCHEMES.join(" ")}).`;
    problems.push({ path, code: "URL_TYPE_INVALID_SCHEME", message });
  }
  return value;
}

function badType(expected: string, path: Path, problems: Problem[]): undefined {
  const message = `Only ${expected} may be used in this place.`;
  problems.push({ path, code: "BASE_TYPE_BAD_TYPE", message });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isLink(schema: Schema): boolean {
  return checksOf(schema).some((check) => "format" in check && check.format === "url");
}

/** The lengths that a schema allows; where it says nothing, any. */
function boundsOf(schema: Schema): Bounds {
  const checks = checksOf(schema);
  const minima = checks.flatMap((check) => ("minimum" in check ? Number(check.minimum) : []));
  const maxima = checks.flatMap((check) => ("maximum" in check ? Number(check.maximum) : []));
  return { min: Math.max(0, ...minima), max: Math.min(Number.POSITIVE_INFINITY, ...maxima) };
}

function checksOf(schema: Schema): readonly z.core.$ZodCheckDef[] {
  return (schema._zod.def.checks ?? []).map((check) => check._zod.def);
}
