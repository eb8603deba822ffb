// The process's own loader does not reach threads in Node 20.
import { workerData } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

const PROGRAMS = {
  build: new URL("./build-thread.ts", import.meta.url),
  search: new URL("./search-thread.ts", import.meta.url),
};

await tsImport(PROGRAMS[workerData.program].href, import.meta.url);
