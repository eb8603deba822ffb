import { type ResourceLimits, Worker } from "node:worker_threads";
import { takeOverWarnings } from "./thread-warnings.ts";

/** What the threads run once the sources are compiled. */
const COMPILED = {
  build: new URL("./build-thread.js", import.meta.url),
  search: new URL("./search-thread.js", import.meta.url),
};
/** In Node 20, threads do not inherit the loader of TypeScript: this one registers it for the sources. */
const FROM_SOURCES = new URL("./thread.mjs", import.meta.url);

const isCompiled = import.meta.url.endsWith(".js");

/** Starts a thread. It keeps no process from ending. */
export function startThread(
  program: keyof typeof COMPILED,
  resourceLimits: ResourceLimits = {},
): Worker {
  const script = isCompiled ? COMPILED[program] : FROM_SOURCES;
  const worker = new Worker(script, { workerData: { program }, execArgv: [], resourceLimits });
  takeOverWarnings(worker);
  worker.unref();
  return worker;
}
