import { parentPort } from "node:worker_threads";
import { handOverWarnings } from "../../threads/thread-warnings.ts";
import { readUpload } from "../read-upload.ts";
import type { FromUploadThread, ToUploadThread } from "./upload-reader.ts";

handOverWarnings(parentPort!);
parentPort!.once("message", async ({ name, bytes }: ToUploadThread) => {
  tell({ type: "begun" });
  tell({ type: "read", upload: await readUpload(name, bytes) });
});

const tell = (message: FromUploadThread) => parentPort!.postMessage(message);
