import { type Client, SimpleShardingStrategy } from "discord.js";
import type { Log } from "../../log.ts";
import { eventOf, problemOfFrame } from "./frame.ts";

/** Discord names no limit. The largest frames are servers with all their channels, some MiB; a larger
 * one would only hold up the process. In UTF-16 units. */
export const LARGEST_FRAME = 16 * 1024 ** 2;

type Warn = Pick<Log, "warn">;
type Method = (...args: unknown[]) => unknown;

/**
 * Passes on only such frames as discord.js can take. What is broken is as if it had never come, and
 * discord.js has a time limit for each frame that it needs to go on.
 */
export class GuardedStrategy extends SimpleShardingStrategy {
  readonly #log: Warn;

  constructor(manager: ConstructorParameters<typeof SimpleShardingStrategy>[0], log: Warn) {
    super(manager);
    this.#log = log;
  }

  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    const shards = Reflect.get(this, "shards") as ReadonlyMap<number, object>;
    for (const shard of shards.values()) {
      replaceMethod(shard, "unpackMessage", (unpack) => (data, isBinary) => {
        return soundFrame(unpack, data, isBinary, this.#log);
      });
    }
  }
}

/** discord.js drops the null that stands for no frame. */
async function soundFrame(unpack: Method, data: unknown, isBinary: unknown, log: Warn) {
  const refuse = (problem: string, event: string | null = null) => {
    log.warn({ event, problem }, "A broken event from Discord was ignored");
    return null;
  };
  if (typeof data === "string" && data.length > LARGEST_FRAME) return refuse("frame: too large");
  const frame = await unpack(data, isBinary);
  if (frame === null) return isBinary ? null : refuse("frame: no JSON");
  const problem = problemOfFrame(frame);
  return problem === null ? frame : refuse(problem, eventOf(frame));
}

/**
 * Keeps an event that discord.js cannot take in, though it looks right, from ending the process. Only
 * what happens while the event is handed over is caught: our handlers run later and report themselves.
 */
export function guardPackets(client: Client, log: Warn): void {
  replaceMethod(client.ws, "handlePacket", (handle) => (packet, shard) => {
    try {
      return handle(packet, shard);
    } catch (error) {
      const fields = { event: eventOf(packet), ...whereThrown(error) };
      log.warn(fields, "An event from Discord could not be taken in");
      return false;
    }
  });
}

/** Where an error comes from, without its message, which can hold what the event held. */
function whereThrown(error: unknown) {
  if (!(error instanceof Error)) return { error: typeof error };
  const [at] = (error.stack ?? "").replace(error.message, "").match(/^ +at .*$/m) ?? [];
  return { error: error.name, at: at?.trim() };
}

/**
 * Puts another function in the place of a method of one object.
 *
 * @param around makes the new function from the old one, which is bound to the object
 */
function replaceMethod(object: object, name: string, around: (method: Method) => Method): void {
  const method: unknown = Reflect.get(object, name);
  if (typeof method !== "function") throw new TypeError(`Expected discord.js to have ${name}`);
  Object.defineProperty(object, name, { value: around(method.bind(object)) });
}
