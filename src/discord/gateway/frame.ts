import { GatewayDispatchEvents, GatewayOpcodes } from "discord-api-types/v10";
import { z } from "zod";
import { interaction, snowflake } from "./interaction.ts";

/** The longest wait a timer of Node takes, in ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Names such as `GUILD_CREATE`. Discord adds more over time, which discord.js passes over. */
const EVENT_NAME = /^[A-Z][A-Z_]{1,99}$/;

const withId = z.object({ id: snowflake });

/** What must be true of the data of an event for what is done with it at once. */
const EVENT_DATA: ReadonlyMap<unknown, z.ZodType> = new Map<unknown, z.ZodType>([
  [
    GatewayDispatchEvents.Ready,
    z.object({
      session_id: z.string(),
      resume_gateway_url: z.url({ protocol: /^wss?$/ }),
      user: withId,
      application: withId,
      guilds: z.array(withId),
    }),
  ],
  [GatewayDispatchEvents.Resumed, z.unknown()],
  [GatewayDispatchEvents.GuildCreate, withId],
  [GatewayDispatchEvents.GuildDelete, withId],
  [GatewayDispatchEvents.InteractionCreate, interaction],
]);
const ANY_DATA = z.object({});

const envelope = z.object({ op: z.int() });
const event = z.object({
  t: z.string().regex(EVENT_NAME),
  s: z.int().nonnegative(),
});

/** What must be true of frames that are no events, by their opcodes. */
const CONTROLS: ReadonlyMap<number, z.ZodType> = new Map<number, z.ZodType>([
  [
    GatewayOpcodes.Hello,
    z.object({ d: z.object({ heartbeat_interval: z.int().min(1).max(LONGEST_TIMER_MS) }) }),
  ],
  [GatewayOpcodes.InvalidSession, z.object({ d: z.boolean() })],
]);

/** What is wrong with a frame of the gateway, such as `d.user.id: invalid_type`; null for nothing.
 * It holds the names of fields, and nothing of what stands in them. */
export function problemOfFrame(frame: unknown): string | null {
  const outer = envelope.safeParse(frame);
  if (!outer.success) return described(outer.error);
  const { op } = outer.data;
  if (op !== GatewayOpcodes.Dispatch) return problemBy(CONTROLS.get(op), frame, []);
  const problem = problemBy(event, frame, []);
  if (problem !== null) return problem;
  const { t, d } = frame as { t: unknown; d: unknown };
  return problemBy(EVENT_DATA.get(t) ?? ANY_DATA, d, ["d"]);
}

function problemBy(
  schema: z.ZodType | undefined,
  value: unknown,
  path: readonly string[],
): string | null {
  const result = schema?.safeParse(value);
  return result?.error ? described(result.error, path) : null;
}

function described({ issues: [first] }: z.ZodError, path: readonly string[] = []): string {
  return `${[...path, ...(first?.path ?? [])].join(".") || "frame"}: ${first?.code}`;
}

/** The name of a frame's event, for the log; null where it has none. */
export function eventOf(frame: unknown): string | null {
  const t = typeof frame === "object" && frame !== null && "t" in frame ? frame.t : null;
  return typeof t === "string" && EVENT_NAME.test(t) ? t : null;
}
