import { on } from "node:events";
import { startThread } from "../threads/start-thread.ts";
import type { ReportPicture } from "./report-picture.ts";

export interface ToPictureThread {
  readonly picture: ReportPicture;
  readonly otherwise: ReportPicture;
}

export type FromPictureThread =
  | { readonly type: "drawn"; readonly png: Uint8Array }
  | { readonly type: "failed"; readonly error: unknown };

/** What the thread runs. */
const PROGRAM = new URL("./picture-thread.js", import.meta.url);
/** Most time for a picture, in ms: it takes a twentieth of that. */
const TIME_LIMIT_MS = 10_000;

/** The last picture: one is drawn after the other, so that many reports take no more memory than one. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a report in a thread of its own.
 *
 * @param otherwise the same in a language whose letters there always are
 * @returns a PNG
 * @throws Error where it cannot be drawn on this machine, or takes too long
 */
export function drawReportInThread(
  picture: ReportPicture,
  otherwise: ReportPicture,
): Promise<Uint8Array> {
  const drawing = last.then(() => draw({ picture, otherwise }));
  last = drawing.catch(() => {});
  return drawing;
}

async function draw(task: ToPictureThread): Promise<Uint8Array> {
  const worker = startThread(PROGRAM);
  try {
    worker.postMessage(task);
    const signal = AbortSignal.timeout(TIME_LIMIT_MS);
    const messages = on(worker, "message", { signal, close: ["exit"] });
    for await (const [message] of messages as AsyncIterable<[FromPictureThread]>) {
      if (message.type === "drawn") return message.png;
      if (message.type === "failed") throw message.error;
    }
    throw new Error("The thread ended without a picture");
  } finally {
    void worker.terminate();
  }
}
