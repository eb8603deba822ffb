import { createContext, Script } from "node:vm";

/** What work that took too long is ended with. */
export class TimeLimitError extends Error {}

/**
 * Waits for work in steps, and gives up waiting where it takes too long. A step that holds the thread is
 * not ended.
 *
 * @param ms how long it may take
 * @param work ends by itself once the signal says so
 * @throws TimeLimitError where it takes longer
 */
export async function withinTime<T>(
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new TimeLimitError(`Not done after ${Math.round(ms)} ms`);
      controller.abort(error);
      reject(error);
    }, ms);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

const CODE = "ERR_SCRIPT_EXECUTION_TIMEOUT";
const CALL = new Script("work()");
const context = createContext({ work: null as (() => unknown) | null });

/**
 * Does work that holds its thread, and ends it where it takes too long, whatever it is at: V8 can stop
 * any script, a regular expression among them. Only what is native goes on to its end.
 *
 * @param ms how long it may take, above 0
 * @throws TimeLimitError where it takes longer
 */
export function withTimeLimit<T>(ms: number, work: () => T): T {
  context.work = work;
  try {
    return CALL.runInContext(context, { timeout: Math.ceil(ms) }) as T;
  } catch (error) {
    if ((error as { code?: unknown }).code !== CODE) throw error;
    throw new TimeLimitError(`Ended after ${Math.round(ms)} ms`, { cause: error });
  } finally {
    context.work = null;
  }
}
