// The process's own loader does not reach threads in Node 20.
import { workerData } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

await tsImport(workerData.program, import.meta.url);
