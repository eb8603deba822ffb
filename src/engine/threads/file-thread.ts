import { parentPort } from "node:worker_threads";
import { handOverWarnings } from "../../threads/thread-warnings.ts";
import { readFew } from "../read-few.ts";
import { readUpload } from "../read-upload.ts";
import type { FileTask, FromFileThread } from "./file-reader.ts";

handOverWarnings(parentPort!);
parentPort!.once("message", async (task: FileTask) => {
  tell({ type: "begun" });
  tell({ type: "read", result: await read(task) });
});

const read = (task: FileTask): Promise<unknown> =>
  "bytes" in task ? readUpload(task.name, task.bytes) : readFew(task.folders);

const tell = (message: FromFileThread) => parentPort!.postMessage(message);
