import { parentPort } from "node:worker_threads";
import { handOverWarnings } from "../threads/thread-warnings.ts";
import { drawReport } from "./draw-report.ts";
import { legible, loadFonts } from "./fonts.ts";
import type { FromPictureThread, ToPictureThread } from "./report-in-thread.ts";
import type { ReportPicture } from "./report-picture.ts";

handOverWarnings(parentPort!);
parentPort!.once("message", (message: ToPictureThread) => void draw(message));

/** Draws one picture and ends the thread, which frees all that the drawing library holds. */
async function draw({ picture, otherwise }: ToPictureThread): Promise<void> {
  try {
    loadFonts();
    tell({ type: "drawn", png: await drawReport(isLegible(picture) ? picture : otherwise) });
  } catch (error) {
    tell({ type: "failed", error });
  }
  parentPort!.close();
}

/** Whether there are letters for all words, but for names from outside, which may be in any script. */
function isLegible(picture: ReportPicture): boolean {
  const { title, subtitle, figures, stackNames, weeks, articles, gaps, unnamed } = picture;
  const labels = [...figures, ...weeks].map(({ label }) => label);
  const words = [title, subtitle, articles.title, gaps.title, unnamed, ...stackNames, ...labels];
  return legible(words.join(" ")) !== null;
}

function tell(message: FromPictureThread): void {
  parentPort!.postMessage(message);
}
