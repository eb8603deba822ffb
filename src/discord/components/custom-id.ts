import { MAX_CUSTOM_ID } from "../limits.ts";

/** Changes whenever ids of old messages would be misread. */
const VERSION = "2";
const SEPARATOR = "|";

/** One piece of a custom id. `decode` gives undefined for what `encode` cannot have made. */
interface Field<T> {
  encode(value: T): string;
  decode(text: string): T | undefined;
}

/**
 * How a button or menu says what to do when it is used. The id is all the state there is, so that it
 * works after a restart:
 *
 *     2|show|2nfoq3nhcz7k|3|xK3_a9Qw-1zZ…|a|Zk3-90ab|
 *     │ │    │            │ │             │ └ article that was asked
 *     │ │    │            │ │             └ grade
 *     │ │    │            │ └ passage hashes
 *     │ │    │            └ position
 *     │ │    └ whose message it is
 *     │ └ action
 *     └ version
 */
export interface CustomIdFormat<State> {
  readonly action: string;
  encode(state: State): string;
  /** Null for an id of another version or action, and for one that somebody made up. */
  decode(customId: string): State | null;
}

/** What the ids of a format hold. */
export type StateOf<Format> = Format extends CustomIdFormat<infer State> ? State : never;

type FieldsOf<State> = { readonly [Key in keyof State]: Field<State[Key]> };

/** @throws RangeError from `encode` for a state that does not fit Discord's 100 characters */
export function customId<State extends object>(
  action: string,
  fields: FieldsOf<State>,
): CustomIdFormat<State> {
  const keys = Object.keys(fields) as (keyof State)[];
  return {
    action,
    encode(state) {
      const pieces = keys.map((key) => fields[key].encode(state[key]));
      const id = [VERSION, action, ...pieces].join(SEPARATOR);
      if (id.length <= MAX_CUSTOM_ID) return id;
      throw new RangeError(`Expected at most ${MAX_CUSTOM_ID} characters, got ${id}`);
    },
    decode(id) {
      const [version, name, ...pieces] = id.split(SEPARATOR);
      if (version !== VERSION || name !== action || pieces.length !== keys.length) return null;
      const values = keys.map((key, at) => [key, fields[key].decode(pieces[at] ?? "")] as const);
      if (values.some(([, value]) => value === undefined)) return null;
      return Object.fromEntries(values) as State;
    },
  };
}

/** The action an id names, whatever follows; null where it is not of this version. */
export function actionOf(id: string): string | null {
  const [version, action] = id.split(SEPARATOR);
  return version === VERSION ? (action ?? null) : null;
}

/** A Discord id, in base 36: at most 13 characters. */
export const snowflake: Field<string> = {
  encode: (id) => BigInt(id).toString(36),
  decode: (text) => (/^[0-9a-z]{1,13}$/.test(text) ? fromBase36(text) : undefined),
};

/** A count or position from 0 to 99,999. */
export const count: Field<number> = {
  encode: String,
  decode: (text) => (/^\d{1,5}$/.test(text) ? Number(text) : undefined),
};

/** How many hits an answer has at the most: their hashes, with the other fields, fit an id. */
export const MOST_HITS = 8;
const HASH_LENGTH = 6;
const HASHES = new RegExp(`^(?:[\\w-]{${HASH_LENGTH}}){1,${MOST_HITS}}$`);

/** One to eight passage hashes, best hit first. */
export const passageHashes: Field<readonly string[]> = {
  encode: (hashes) => hashes.join(""),
  decode: (text) =>
    HASHES.test(text) ? (text.match(new RegExp(`.{${HASH_LENGTH}}`, "g")) ?? undefined) : undefined,
};

/** One passage hash. */
export const passageHash: Field<string> = {
  encode: (hash) => hash,
  decode: (text) => (/^[\w-]{6}$/.test(text) ? text : undefined),
};

/** An article's key, see `articleKey`. */
export const articleField: Field<string> = {
  encode: (key) => key,
  decode: (text) => (/^[\w-]{8}$/.test(text) ? text : undefined),
};

/** The grade of an answer that shows hits, by its first letter. */
export const gradeField: Field<"answers" | "near"> = {
  encode: (grade) => grade.charAt(0),
  decode: (text) => (text === "a" ? "answers" : text === "n" ? "near" : undefined),
};

/** A field that may be empty. */
export function optional<T>({ encode, decode }: Field<T>): Field<T | null> {
  return {
    encode: (value) => (value === null ? "" : encode(value)),
    decode: (text) => (text === "" ? null : decode(text)),
  };
}

function fromBase36(text: string): string {
  const digits = Array.from(text, (digit) => BigInt(Number.parseInt(digit, 36)));
  return String(digits.reduce((value, digit) => value * 36n + digit, 0n));
}
