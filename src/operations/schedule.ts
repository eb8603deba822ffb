import { Cron } from "croner";

/**
 * Does something again and again, once at a time; a time that comes meanwhile is passed over.
 *
 * @param expression as cron has it, with seconds in front if it has six fields, in the time of this machine
 * @param action never rejects
 * @returns what ends it
 */
export function schedule(expression: string, action: () => Promise<void>): () => void {
  const cron = new Cron(expression, { protect: true }, action);
  return () => cron.stop();
}
