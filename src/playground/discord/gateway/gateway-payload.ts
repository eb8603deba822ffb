import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from "discord-api-types/v10";
import type { RawData } from "ws";
import * as z from "zod";

/** Largest payload a client may send, in bytes (events/gateway, "Sending Events"). */
const MAX_CLIENT_PAYLOAD = 4096;
/** Intents that must be granted to an app (events/gateway, "Privileged Intents"). */
const PRIVILEGED_INTENTS =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;
const KNOWN_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === "number")
  .reduce<number>((all, bit) => all | bit, 0);

const clientPayload = z.discriminatedUnion("op", [
  z.object({ op: z.literal(GatewayOpcodes.Heartbeat), d: z.number().nullable() }),
  z.object({
    op: z.literal(GatewayOpcodes.Identify),
    d: z.object({
      token: z.string(),
      intents: z.number().int(),
      properties: z.looseObject({}),
      shard: z.tuple([z.number().int(), z.number().int()]).default([0, 1]),
    }),
  }),
  z.object({
    op: z.literal(GatewayOpcodes.Resume),
    d: z.object({ token: z.string(), session_id: z.string(), seq: z.number().nullable() }),
  }),
  z.object({ op: z.literal(GatewayOpcodes.PresenceUpdate), d: z.unknown() }),
]);
type ClientPayload = z.infer<typeof clientPayload>;
export type IdentifyData = Extract<ClientPayload, { op: GatewayOpcodes.Identify }>["d"];
export type ResumeData = Extract<ClientPayload, { op: GatewayOpcodes.Resume }>["d"];

/** Why a connection has to end, if it does. */
export type CloseCode = GatewayCloseCodes | null;

/** Reads what a client sent, or names the close code it deserves. */
export function decode(raw: RawData): ClientPayload | GatewayCloseCodes {
  const text = String(raw);
  if (Buffer.byteLength(text) > MAX_CLIENT_PAYLOAD) return GatewayCloseCodes.DecodeError;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return GatewayCloseCodes.DecodeError;
  }
  const parsed = clientPayload.safeParse(json);
  if (parsed.success) return parsed.data;
  const unknownOpcode = parsed.error.issues.some((issue) => issue.code === "invalid_union");
  return unknownOpcode ? GatewayCloseCodes.UnknownOpcode : GatewayCloseCodes.DecodeError;
}

/** The close code for an IDENTIFY that cannot be accepted. */
export function closeCodeFor(
  intents: number,
  [id, count]: [number, number],
  authentic: boolean,
): CloseCode {
  if (!authentic) return GatewayCloseCodes.AuthenticationFailed;
  if (id < 0 || id >= count) return GatewayCloseCodes.InvalidShard;
  if (intents < 0 || intents & ~KNOWN_INTENTS) return GatewayCloseCodes.InvalidIntents;
  if (intents & PRIVILEGED_INTENTS) return GatewayCloseCodes.DisallowedIntents;
  return null;
}
