import { MAX_CUSTOM_ID } from "../limits.ts";
import { SIGNATURE_ROOM } from "./signer.ts";

/** Changes whenever ids of old messages would be misread. */
const VERSION = "4";
const SEPARATOR = "|";
/** A signature is added as a message is sent. */
const LONGEST_UNSIGNED = MAX_CUSTOM_ID - SIGNATURE_ROOM;

/** One piece of a custom id. `decode` gives undefined for what `encode` cannot have made. */
interface Field<T> {
  encode(value: T): string;
  decode(text: string): T | undefined;
}

/**
 * How a button or menu says what to do when it is used. The id, and what its message shows, is all the
 * state there is, so that it works after a restart:
 *
 *     4|show|E22NOQKAAAE|3|xK3_a9Qw-1zZ…|a||Yx0_4k
 *     │ │    │           │ │             │ └ signature, added as it is sent (see `Signer`)
 *     │ │    │           │ │             └ grade, and after it the message that was looked up
 *     │ │    │           │ └ passage hashes
 *     │ │    │           └ position
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

/** @throws RangeError from `encode` for a state that does not fit Discord's 100 characters with a signature */
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
      if (id.length <= LONGEST_UNSIGNED) return id;
      throw new RangeError(`Expected at most ${LONGEST_UNSIGNED} characters, got ${id}`);
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

/** A Discord id, as the base64url of its eight bytes: 11 characters. */
export const snowflake: Field<string> = {
  encode: (id) => bytesOf(BigInt(id)).toString("base64url"),
  decode(text) {
    if (!/^[\w-]{11}$/.test(text)) return undefined;
    return String(Buffer.from(text, "base64url").readBigUInt64BE());
  },
};

/** What five digits hold: more pages than articles of the largest size have, by far. */
export const LARGEST_COUNT = 99_999;

/** A count or position from 0 to 99,999: at most five characters. */
export const count: Field<number> = {
  encode: String,
  decode: (text) => (/^\d{1,5}$/.test(text) ? Number(text) : undefined),
};

/** The number of a row of the database: at most eight digits. */
export const rowId: Field<number> = {
  encode: String,
  decode: (text) => (/^\d{1,8}$/.test(text) ? Number(text) : undefined),
};

/** How many hits an answer has at the most: their hashes, with the other fields, fit an id. */
export const MOST_HITS = 8;
const HASH_LENGTH = 6;
const HASHES = new RegExp(`^(?:[\\w-]{${HASH_LENGTH}}){1,${MOST_HITS}}$`);

/** One to eight passage hashes, best hit first: at most 48 characters. */
export const passageHashes: Field<readonly string[]> = {
  encode: (hashes) => hashes.join(""),
  decode: (text) =>
    HASHES.test(text) ? (text.match(new RegExp(`.{${HASH_LENGTH}}`, "g")) ?? undefined) : undefined,
};

/** One passage hash: six characters. */
export const passageHash: Field<string> = {
  encode: (hash) => hash,
  decode: (text) => (/^[\w-]{6}$/.test(text) ? text : undefined),
};

const eightCharacters: Field<string> = {
  encode: (text) => text,
  decode: (text) => (/^[\w-]{8}$/.test(text) ? text : undefined),
};

/** An article's key, see `articleKey`: eight characters. */
export const articleField = eightCharacters;

/** What is said of an article, see `versionOf`: eight characters. */
export const versionField = eightCharacters;

/** A SHA-256, in hexadecimal, as the base64url of its 32 bytes: 43 characters. */
export const sha256: Field<string> = {
  encode: (hash) => Buffer.from(hash, "hex").toString("base64url"),
  decode(text) {
    const bytes = Buffer.from(text, "base64url");
    return bytes.length === 32 && bytes.toString("base64url") === text
      ? bytes.toString("hex")
      : undefined;
  },
};

/** The grade of an answer that shows hits, by its first letter. */
export const gradeField: Field<"answers" | "near"> = {
  encode: (grade) => grade.charAt(0),
  decode: (text) => (text === "a" ? "answers" : text === "n" ? "near" : undefined),
};

/** One of some words. */
export const oneOf = <Word extends string>(...words: readonly Word[]): Field<Word> => ({
  encode: (word) => word,
  decode: (text) => words.find((word) => word === text),
});

/** A field that may be empty. */
export function optional<T>({ encode, decode }: Field<T>): Field<T | null> {
  return {
    encode: (value) => (value === null ? "" : encode(value)),
    decode: (text) => (text === "" ? null : decode(text)),
  };
}

function bytesOf(id: bigint): Buffer {
  const bytes = Buffer.alloc(BigUint64Array.BYTES_PER_ELEMENT);
  bytes.writeBigUInt64BE(id);
  return bytes;
}
