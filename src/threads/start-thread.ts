import { type ResourceLimits, Worker } from "node:worker_threads";
import { takeOverWarnings } from "./thread-warnings.ts";

/** In Node 20, threads do not inherit the loader of TypeScript: this one registers it for the sources. */
const FROM_SOURCES = new URL("./thread.mjs", import.meta.url);

const isCompiled = import.meta.url.endsWith(".js");

/**
 * Starts a thread. It keeps no process from ending.
 *
 * @param program its compiled module; the one of that name in TypeScript is run from the sources
 */
export function startThread(program: URL, resourceLimits: ResourceLimits = {}): Worker {
  const script = isCompiled ? program : FROM_SOURCES;
  const workerData = { program: program.href.replace(/\.js$/, ".ts") };
  const worker = new Worker(script, { workerData, execArgv: [], resourceLimits });
  takeOverWarnings(worker);
  worker.unref();
  return worker;
}
