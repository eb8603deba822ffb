import type { SKRSContext2D } from "@napi-rs/canvas";
import { drawText, shortNumbers, sizeFor, widthOf } from "./lettering.ts";
import { COLOURS, STACK } from "./palette.ts";
import type { PictureWeek, ReportPicture } from "./report-picture.ts";

/** Where something is drawn, in pixels. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Room for the names above the columns, their totals, and what stands below them, in pixels. */
const ROOM = { names: 28, total: 20, below: 42 };
const COLUMN = { width: 52, radius: 3 };
const SWATCH = { size: 10, room: 15, after: 14 };
/** A number is written into a piece of a column of this height, in pixels. */
const LEGIBLE = 15;
/** Between the pieces of a column, so that they are told apart without their colours, in pixels. */
const BETWEEN = 1.5;

/** The weeks as stacked columns, each number where it belongs. */
export function drawColumns(
  context: SKRSContext2D,
  { weeks, stackNames, locale }: ReportPicture,
  { left, top, width, height }: Area,
): void {
  drawNames(context, stackNames, { left, y: top + 11, width });
  const ground = top + height - ROOM.below;
  const tallest = height - ROOM.names - ROOM.total - ROOM.below;
  const most = Math.max(1, ...weeks.map(totalOf));
  const column: Omit<Column, "middle"> = {
    ground,
    numberOf: shortNumbers(locale),
    heightOf: (count) => (count / most) * tallest,
  };
  context.fillStyle = COLOURS.line;
  context.fillRect(left, ground, width, 1);
  const middleOf = (index: number) => left + ((index + 0.5) * width) / weeks.length;
  for (const [index, week] of weeks.entries()) {
    drawColumn(context, week, { ...column, middle: middleOf(index) });
  }
  const room = { middleOf, width: width / weeks.length - 6 };
  const labels = weeks.map(({ label }) => label);
  drawLabels(context, labels, { ...room, y: ground + 18, colour: COLOURS.strong });
  const notes = weeks.map(({ note }) => note ?? "");
  drawLabels(context, notes, { ...room, y: ground + 36, colour: COLOURS.soft });
}

const totalOf = ({ counts }: PictureWeek): number => counts.reduce((sum, count) => sum + count, 0);

/** Beside their colours, from the left in the order from below. */
function drawNames(
  context: SKRSContext2D,
  names: ReportPicture["stackNames"],
  { left, y, width }: { left: number; y: number; width: number },
): void {
  const room = width - names.length * (SWATCH.room + SWATCH.after) + SWATCH.after;
  const text = { size: sizeFor(context, [names.join("")], { size: 14, width: room }), width: room };
  let x = left;
  for (const [index, name] of names.entries()) {
    context.fillStyle = STACK[index]!.fill;
    context.beginPath();
    context.roundRect(x, y - SWATCH.size, SWATCH.size, SWATCH.size, 2);
    context.fill();
    drawText(context, name, { x: x + SWATCH.room, y }, { ...text, colour: COLOURS.soft });
    x += SWATCH.room + widthOf(context, name, text) + SWATCH.after;
  }
}

interface Column {
  readonly middle: number;
  readonly ground: number;
  heightOf(count: number): number;
  numberOf(count: number): string;
}

function drawColumn(context: SKRSContext2D, week: PictureWeek, column: Column): void {
  const { middle, numberOf, heightOf } = column;
  const text = { size: 14, weight: "bold", align: "center", width: COLUMN.width } as const;
  let bottom = column.ground;
  for (const [index, count] of week.counts.entries()) {
    const tall = heightOf(count);
    const { fill, ink } = STACK[index]!;
    drawPiece(context, fill, { middle, bottom, tall });
    if (tall >= LEGIBLE) {
      const at = { x: middle, y: bottom - tall / 2 + 5 };
      drawText(context, numberOf(count), at, { ...text, size: 13, colour: ink });
    }
    bottom -= tall;
  }
  drawText(context, numberOf(totalOf(week)), { x: middle, y: bottom - 6 }, text);
}

function drawPiece(
  context: SKRSContext2D,
  fill: string,
  { middle, bottom, tall }: { middle: number; bottom: number; tall: number },
): void {
  if (tall === 0) return;
  const height = Math.max(tall - BETWEEN, 1);
  context.fillStyle = fill;
  context.beginPath();
  const left = middle - COLUMN.width / 2;
  context.roundRect(left, bottom - height, COLUMN.width, height, COLUMN.radius);
  context.fill();
}

/** One below each column, all of one size. */
function drawLabels(
  context: SKRSContext2D,
  labels: readonly string[],
  { middleOf, y, width, colour }: LabelRow,
): void {
  const size = sizeFor(context, labels, { size: 13, width });
  for (const [index, label] of labels.entries()) {
    const at = { x: middleOf(index), y };
    drawText(context, label, at, { size, width, colour, align: "center" });
  }
}

interface LabelRow {
  readonly y: number;
  readonly width: number;
  readonly colour: string;
  middleOf(index: number): number;
}
