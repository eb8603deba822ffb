import { EXIT, FatalError, UserError } from "./errors.ts";

/** How long an orderly end may take, in ms, before the process ends anyway: supervisors such as Docker
 * kill what has not ended ten seconds after SIGTERM. */
const LONGEST_GOODBYE_MS = 9_000;

export interface Shutdown {
  /** What to do before the process ends. */
  before(stop: () => Promise<void>): void;
  /** Ends the process because of an error, with the exit code that fits it. */
  fail(error: unknown): Promise<void>;
}

/**
 * Ends the process in order, once, for whatever reason comes first: a signal, the end of the process
 * that started it with a channel, an error, or an error that nobody caught.
 *
 * @param report called with what went wrong, before anything else
 */
export function createShutdown(report: (error: unknown) => void): Shutdown {
  let stop = async () => {};
  let isEnding = false;
  const end = async (code: number) => {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(code), LONGEST_GOODBYE_MS).unref();
    await stop().catch(report);
    process.exit(code);
  };
  const fail = async (error: unknown) => {
    if (!isEnding) report(error);
    await end(exitCodeOf(error));
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end(EXIT.ok));
  process.once("disconnect", () => void end(EXIT.ok));
  process.on("uncaughtException", (error) => void fail(error));
  process.on("unhandledRejection", (reason) => void fail(reason));
  return {
    before(action) {
      stop = action;
    },
    fail,
  };
}

function exitCodeOf(error: unknown): number {
  if (error instanceof FatalError) return error.exitCode;
  return error instanceof UserError ? EXIT.config : EXIT.failure;
}
