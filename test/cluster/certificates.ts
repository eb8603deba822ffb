import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** A certificate with its key, both as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

export interface CertificateOptions {
  /** Host names that it is for. */
  readonly names?: readonly string[];
  /** IPv4 addresses that it is for. */
  readonly addresses?: readonly string[];
  readonly validUntil?: Date;
}

/** Signs certificates. */
export interface Authority {
  /** What those who trust it need. */
  readonly cert: string;
  issue(options: CertificateOptions): Certificate;
}

/** Object identifiers (RFC 5280 and 5758), as they are encoded. */
const ID = {
  ecdsaWithSha256: "2a8648ce3d040302",
  commonName: "550403",
  basicConstraints: "551d13",
  subjectAltName: "551d11",
};
const DAY_MS = 24 * 60 * 60_000;

/** An authority that nobody trusts by itself. */
export function createAuthority(name: string): Authority {
  const own = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const issuer = { name, key: own.privateKey };
  const isAuthority = extension(ID.basicConstraints, sequence(der(0x01, bytes("ff"))));
  return {
    cert: certificate(issuer, { name, key: own.publicKey }, isAuthority, inDays(1)),
    issue({ names = [], addresses = [], validUntil = inDays(1) }) {
      const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
      const hosts = names.map((host) => der(0x82, Buffer.from(host)));
      const ips = addresses.map((ip) => der(0x87, Buffer.from(ip.split(".").map(Number))));
      const isFor = extension(ID.subjectAltName, sequence(...hosts, ...ips));
      const cert = certificate(issuer, { name: "node", key: publicKey }, isFor, validUntil);
      return { cert, key: String(privateKey.export({ type: "pkcs8", format: "pem" })) };
    },
  };
}

interface Named {
  readonly name: string;
  readonly key: KeyObject;
}

/** As RFC 5280, 4.1 lays it out. */
function certificate(issuer: Named, subject: Named, more: Buffer, validUntil: Date): string {
  const algorithm = sequence(objectId(ID.ecdsaWithSha256));
  const signed = sequence(
    der(0xa0, integer("02")),
    integer("01"),
    algorithm,
    distinguishedName(issuer.name),
    sequence(time(inDays(-30)), time(validUntil)),
    distinguishedName(subject.name),
    subject.key.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(more)),
  );
  const whole = sequence(signed, algorithm, bitString(sign("sha256", signed, issuer.key)));
  const lines = whole.toString("base64").match(/.{1,64}/g)!;
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

/** A value with its tag and its length (X.690, 8.1). */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content), content]);
}

function lengthOf({ length }: Buffer): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  if (length < 0x100) return Buffer.from([0x81, length]);
  return Buffer.from([0x82, length >> 8, length & 0xff]);
}

const bytes = (hex: string) => Buffer.from(hex, "hex");
const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts);
const integer = (hex: string) => der(0x02, bytes(hex));
const objectId = (hex: string) => der(0x06, bytes(hex));
const bitString = (content: Buffer) => der(0x03, bytes("00"), content);
const extension = (id: string, value: Buffer) => sequence(objectId(id), der(0x04, value));

const distinguishedName = (name: string) =>
  sequence(der(0x31, sequence(objectId(ID.commonName), der(0x0c, Buffer.from(name)))));

/** As YYMMDDHHMMSSZ. */
const time = (date: Date) =>
  der(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]/g, "").slice(2, 14)}Z`));
