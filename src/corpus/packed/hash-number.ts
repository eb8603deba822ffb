/** The characters of base64url (RFC 4648, section 5), by their values. */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Characters of a passage's hash: 36 bits, which a number holds exactly. */
const LENGTH = 6;
/** How many hashes there are. */
export const HASH_NUMBERS = ALPHABET.length ** LENGTH;

/** A passage's hash as a number; -1 for what is no hash. */
export function numberOfHash(hash: string): number {
  if (hash.length !== LENGTH) return -1;
  let value = 0;
  for (const character of hash) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return -1;
    value = value * ALPHABET.length + digit;
  }
  return value;
}

/** The hash behind a number that `numberOfHash` gave. */
export function hashOfNumber(value: number): string {
  let hash = "";
  for (let rest = value; hash.length < LENGTH; rest = Math.floor(rest / ALPHABET.length)) {
    hash = ALPHABET[rest % ALPHABET.length] + hash;
  }
  return hash;
}
