import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { APIMessageTopLevelComponent } from "discord-api-types/v10";

/** In characters of six bits: one made-up id in 69 billion is taken, and each is a request to Discord. */
const SIGNATURE_LENGTH = 6;
const SEPARATOR = "|";
/** How much longer a signed id is than it was. */
export const SIGNATURE_ROOM = SEPARATOR.length + SIGNATURE_LENGTH;
const KEY_BYTES = 32;
/** Keeps this key apart from any other that may be made of the token one day. */
const PURPOSE = "footnote: custom ids";

/** Signs custom ids, so that nobody makes one up: of another's message, or of a page that is not theirs. */
export interface Signer {
  /** The id with its signature at the end. */
  sign(id: string): string;
  /** The id that was signed; null where it was not, or with the key of another token. */
  verified(signed: string): string | null;
}

/** @param token the bot's, of which every process makes the same key */
export function createSigner(token: string): Signer {
  const key = Buffer.from(hkdfSync("sha256", token, "", PURPOSE, KEY_BYTES));
  const sign = (id: string) => {
    const digest = createHmac("sha256", key).update(id).digest("base64url");
    return id + SEPARATOR + digest.slice(0, SIGNATURE_LENGTH);
  };
  return {
    sign,
    verified(signed) {
      const id = signed.slice(0, -SIGNATURE_ROOM);
      return isEqual(signed, sign(id)) ? id : null;
    },
  };
}

function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Components whose custom ids are signed, wherever they stand. */
export function signComponents(
  components: readonly APIMessageTopLevelComponent[],
  signer: Signer,
): APIMessageTopLevelComponent[] {
  return components.map((each) => signWithin(each, signer) as APIMessageTopLevelComponent);
}

function signWithin(value: unknown, signer: Signer): unknown {
  if (Array.isArray(value)) return value.map((each) => signWithin(each, signer));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, field]) => {
    const isId = key === "custom_id" && typeof field === "string";
    return [key, isId ? signer.sign(field) : signWithin(field, signer)] as const;
  });
  return Object.fromEntries(entries);
}
