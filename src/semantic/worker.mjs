// The process's own loader does not reach threads in Node 20.
import { tsImport } from "tsx/esm/api";

await tsImport(new URL("./worker.ts", import.meta.url).href, import.meta.url);
