import { SnowflakeTypeSchema } from "discord-api-spec/zod";
import * as z from "zod";
import { type Problem, problem, refuseFor } from "../refusal.ts";
import { corrected } from "./corrections.ts";
import { lengthProblem, problemOf, schemeProblem } from "./problem.ts";

type Schema = z.core.$ZodType;
type Path = readonly PropertyKey[];
type FormFields = Readonly<Record<string, unknown>>;

/** Characters of two UTF-16 units, which Discord counts as one. */
const WIDE = /[\u{10000}-\u{10FFFF}]/gu;

/**
 * Reads a body by a schema, as Discord does: fields that it does not name are left out, a union is
 * decided by `type`, and lengths are counted in code points. What does not fit is refused with each
 * problem at its place below `at`.
 */
export function readForm<T>(schema: Schema, body: unknown, at: Path = []): T {
  const reader = new FormReader();
  const form = reader.read(schema, body, []);
  refuseFor(reader.problems, at);
  return form as T;
}

/** Walks a body along its schema and gathers what does not fit. */
class FormReader {
  readonly problems: Problem[] = [];

  read(given: Schema, value: unknown, path: Path): unknown {
    const schema = corrected(given) as z.core.$ZodTypes;
    const { def } = schema._zod;
    if (def.type === "lazy") return this.read(def.getter(), value, path);
    if (def.type === "optional" && value === undefined) return value;
    if (def.type === "nullable" && value === null) return value;
    if (def.type === "optional" || def.type === "nullable") {
      return this.read(def.innerType, value, path);
    }
    if (value === undefined) {
      return this.#report(path, "BASE_TYPE_REQUIRED", "This field is required");
    }
    if (def.type === "array") return this.#list(schema, def.element, value, path);
    if (def.type !== "object" && def.type !== "record" && def.type !== "union") {
      return this.#single(schema, value, path);
    }
    if (!isFields(value)) return this.#badType("dictionaries", path);
    if (def.type === "union") return this.#variant(def.options, value, path);
    if (def.type === "object") return this.#fields(Object.entries(def.shape), value, path);
    const shape = Object.keys(value).map((key) => [key, def.valueType] as const);
    return this.#fields(shape, value, path);
  }

  #fields(
    shape: readonly (readonly [string, Schema])[],
    value: FormFields,
    path: Path,
  ): FormFields {
    const fields = shape.map(
      ([key, schema]) => [key, this.read(schema, value[key], [...path, key])] as const,
    );
    return Object.fromEntries(fields.filter(([, field]) => field !== undefined));
  }

  #list(list: Schema, element: Schema, value: unknown, path: Path): unknown {
    if (!Array.isArray(value)) return this.#badType("lists", path);
    const found = lengthProblem(value.length, list);
    if (found) this.problems.push({ path, ...found });
    return value.map((item, index) => this.read(element, item, [...path, index]));
  }

  /** Reads fields by that schema of several whose literal `type` they name. */
  #variant(options: readonly Schema[], value: FormFields, path: Path): unknown {
    const chosen = options.find((option) => typesOf(option).includes(value.type));
    if (chosen) return this.read(chosen, value, path);
    const known = options.flatMap(typesOf).join(", ");
    const words = `Value of field "type" must be one of (${known}).`;
    return this.#report(path, "UNION_TYPE_CHOICES", words);
  }

  #single(schema: Schema, given: unknown, path: Path): unknown {
    // Discord takes ids as numbers, too.
    const isId = schema === SnowflakeTypeSchema && Number.isSafeInteger(given);
    const value = isId ? String(given) : given;
    const measured = typeof value === "string" ? value.replaceAll(WIDE, "_") : value;
    const issue = z.safeParse(schema, measured).error?.issues[0];
    const found = issue ? problemOf(issue, value, schema) : schemeProblem(value, schema);
    if (found) this.problems.push({ path, ...found });
    return value;
  }

  #badType(expected: string, path: Path): undefined {
    const words = `Only ${expected} may be used in this place.`;
    return this.#report(path, "BASE_TYPE_BAD_TYPE", words);
  }

  #report(...found: Parameters<typeof problem>): undefined {
    this.problems.push(problem(...found));
  }
}

function isFields(value: unknown): value is FormFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typesOf(option: Schema): readonly unknown[] {
  const { def } = (option as z.core.$ZodTypes)._zod;
  if (def.type === "lazy") return typesOf(def.getter());
  return def.type === "object" ? (def.shape.type as z.core.$ZodLiteral)._zod.def.values : [];
}
