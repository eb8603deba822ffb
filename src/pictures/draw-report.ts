import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { drawColumns } from "./draw-columns.ts";
import { drawList, heightOfList } from "./draw-list.ts";
import { drawText, wrapped } from "./lettering.ts";
import { COLOURS } from "./palette.ts";
import type { PictureFigure, PictureList, ReportPicture } from "./report-picture.ts";

/** Pixels of the picture for each of the layout, so that it is sharp on dense screens. */
const SCALE = 2;
/**
 * In pixels of the layout. Discord shows a picture at most some 550 wide and 350 high on a large screen:
 * one of this shape fills that, and its letters stay as large as those of small print.
 */
const WIDTH = 640;
const HEIGHT = 416;
const MARGIN = 26;
const INNER = WIDTH - 2 * MARGIN;
const RADIUS = 12;
const TOP = { title: 42, figures: 92, body: 142 };
const BODY_HEIGHT = HEIGHT - TOP.body - 16;
/** Of the columns where lists stand beside them. */
const COLUMNS_WIDTH = 318;
const GAP = 22;
const BETWEEN_LISTS = 18;
const MOST = { figures: 4, articles: 5, gaps: 3 };

/** @returns the report as a PNG */
export async function drawReport(picture: ReportPicture): Promise<Buffer> {
  const canvas = createCanvas(WIDTH * SCALE, HEIGHT * SCALE);
  const context = canvas.getContext("2d");
  context.scale(SCALE, SCALE);
  context.fillStyle = COLOURS.ground;
  context.beginPath();
  context.roundRect(0, 0, WIDTH, HEIGHT, RADIUS);
  context.fill();
  drawHead(context, picture);
  drawFigures(context, picture.figures);
  const lists = listsOf(picture);
  const width = lists.length > 0 ? COLUMNS_WIDTH : INNER;
  drawColumns(context, picture, { left: MARGIN, top: TOP.body, width, height: BODY_HEIGHT });
  drawLists(context, lists, picture);
  return canvas.encode("png");
}

function drawHead(context: SKRSContext2D, { title, subtitle }: ReportPicture): void {
  const days = { size: 14, width: INNER / 2 - 8, align: "right" as const, colour: COLOURS.soft };
  const taken = drawText(context, subtitle, { x: WIDTH - MARGIN, y: TOP.title }, days);
  const head = { size: 20, weight: "bold" as const, width: INNER - taken - 16 };
  drawText(context, title, { x: MARGIN, y: TOP.title }, head);
}

/** Side by side, each at the same place in every report. */
function drawFigures(context: SKRSContext2D, figures: readonly PictureFigure[]): void {
  const each = INNER / MOST.figures;
  for (const [index, { value, label }] of figures.slice(0, MOST.figures).entries()) {
    const x = MARGIN + index * each;
    const width = each - 12;
    drawText(context, value, { x, y: TOP.figures }, { size: 30, weight: "bold", width });
    for (const [line, words] of wrapped(context, label, { size: 14, width }).entries()) {
      const y = TOP.figures + 20 + 16 * line;
      drawText(context, words, { x, y }, { size: 14, width, colour: COLOURS.soft });
    }
  }
}

interface ColouredList extends PictureList {
  readonly colour: string;
}

function listsOf({ articles, gaps }: ReportPicture): readonly ColouredList[] {
  const lists = [
    { ...articles, rows: articles.rows.slice(0, MOST.articles), colour: COLOURS.articles },
    { ...gaps, rows: gaps.rows.slice(0, MOST.gaps), colour: COLOURS.gaps },
  ];
  return lists.filter(({ rows }) => rows.length > 0);
}

/** Below each other, beside the columns. */
function drawLists(
  context: SKRSContext2D,
  lists: readonly ColouredList[],
  picture: ReportPicture,
): void {
  const left = MARGIN + COLUMNS_WIDTH + GAP;
  let top = TOP.body;
  for (const list of lists) {
    drawList(context, { ...picture, ...list }, { left, top, width: WIDTH - MARGIN - left });
    top += heightOfList(list) + BETWEEN_LISTS;
  }
}
