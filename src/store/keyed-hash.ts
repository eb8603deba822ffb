import { createHmac, randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { OWNER_ONLY } from "./database/open-database.ts";

/** Below DATA_DIR, and not in the database, so that a copy of that alone tells of nobody. */
const FILE = "hash-key";
export const KEY_BYTES = 32;
/** Of 32 bytes as many as keep two things from ever having the same hash. */
const HASH_BYTES = 16;
const SEPARATOR = "\n";

/** Hashes by which a person is known again, and which tell nobody who has no key who it is. */
export class KeyedHash {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  /**
   * Reads the key that is kept in DATA_DIR, and makes it where there is none. It has nothing to do with the
   * bot's token: a new token leaves all hashes as they were, and a new key makes all of them strangers'.
   *
   * @throws the error of the file system where it cannot be read or written
   * @throws RangeError where the file holds no key
   */
  static async open(dataDir: string): Promise<KeyedHash> {
    const file = join(dataDir, FILE);
    const key = (await readKey(file)) ?? (await makeKey(file));
    if (key.length === KEY_BYTES) return new KeyedHash(key);
    throw new RangeError(`Expected ${KEY_BYTES} bytes in ${file}, got ${key.length}`);
  }

  /** @param parts without line breaks, but for the last; the first says what for, and two of these are alike for nobody */
  of(...parts: readonly string[]): string {
    const digest = createHmac("sha256", this.#key).update(parts.join(SEPARATOR)).digest();
    return digest.subarray(0, HASH_BYTES).toString("base64url");
  }
}

async function readKey(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Of processes that are started together, the first makes the key, and the others find it whole. */
async function makeKey(file: string): Promise<Buffer> {
  const key = randomBytes(KEY_BYTES);
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}.tmp`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(draft, key, { mode: OWNER_ONLY, flag: "wx", flush: true });
    await link(draft, file);
    return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return await readFile(file);
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
