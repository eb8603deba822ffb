import { z } from "zod";

/** One setting, from the environment or from `.env`. */
export interface Setting {
  readonly name: string;
  /** Reads what is written, or undefined where nothing is; its messages say what was expected. */
  readonly schema: z.ZodType;
  /** What it is for, as README and `.env.example` say it too. */
  readonly help: string;
  /** Describes the default in words, where the default is not a value that can be written. */
  readonly unset?: string;
  /** Nobody is told what was written. */
  readonly isSecret?: boolean;
}

/** Settings by their names in the code. */
export type Settings = Readonly<Record<string, Setting>>;

export const snowflake = z.string().regex(/^\d{17,20}$/, "a Discord id of 17 to 20 digits");

export const onOrOff = z.enum(["on", "off"], "on or off");

/** For a setting that is null unless it is written. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullable().default(null);
}

/** @param what it is, such as `a number of days` */
export function wholeNumber(what: string, least: number, most: number) {
  const expected = `${what} from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .refine((number) => number >= least && number <= most, expected);
}
