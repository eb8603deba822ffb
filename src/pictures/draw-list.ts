import type { SKRSContext2D } from "@napi-rs/canvas";
import { legible } from "./fonts.ts";
import { drawText, shortNumbers } from "./lettering.ts";
import type { PictureList, ReportPicture } from "./report-picture.ts";

/** In pixels. */
const HEAD = 24;
const ROW = { height: 21, between: 3, inset: 8, radius: 4 };
/** The shortest bar is still seen. */
const SHORTEST = 6;
const COUNT_WIDTH = 46;

export interface DrawnList extends PictureList, Pick<ReportPicture, "locale" | "unnamed"> {
  readonly colour: string;
}

/** In pixels. */
export const heightOfList = ({ rows }: PictureList): number =>
  HEAD + rows.length * (ROW.height + ROW.between);

/** Names over bars, each with its number. */
export function drawList(
  context: SKRSContext2D,
  { title, rows, locale, unnamed, colour }: DrawnList,
  { left, top, width }: { left: number; top: number; width: number },
): void {
  drawText(context, title, { x: left, y: top + 11 }, { size: 14, weight: "bold", width });
  const numberOf = shortNumbers(locale);
  const most = Math.max(...rows.map(({ count }) => count));
  const longest = width - COUNT_WIDTH;
  for (const [index, { name, count }] of rows.entries()) {
    const y = top + HEAD + index * (ROW.height + ROW.between);
    context.fillStyle = colour;
    context.beginPath();
    const length = Math.max(SHORTEST, (count / most) * longest);
    context.roundRect(left, y, length, ROW.height, ROW.radius);
    context.fill();
    const text = { size: 13, shrinks: false, width: longest - ROW.inset };
    drawText(context, legible(name) ?? unnamed, { x: left + ROW.inset, y: y + 15 }, text);
    const number = { size: 13, weight: "bold", align: "right", width: COUNT_WIDTH - 6 } as const;
    drawText(context, numberOf(count), { x: left + width, y: y + 15 }, number);
  }
}
