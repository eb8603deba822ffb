import { type ResourceLimits, Worker } from "node:worker_threads";

/** The files beside this one that threads run. */
export type Program = "build-thread" | "search-thread";

/** In Node 20, threads do not inherit the loader of TypeScript; `thread.mjs` registers it for the sources. */
const isCompiled = import.meta.url.endsWith(".js");

/** Starts a thread. It says nothing on its own, and ends with the process. */
export function startThread(program: Program, resourceLimits: ResourceLimits = {}): Worker {
  const script = isCompiled ? `./${program}.js` : "./thread.mjs";
  const worker = new Worker(new URL(script, import.meta.url), {
    workerData: { program },
    execArgv: [],
    resourceLimits,
  });
  worker.unref();
  return worker;
}
