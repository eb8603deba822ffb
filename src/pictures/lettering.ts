import type { SKRSContext2D } from "@napi-rs/canvas";
import { fontOf, type Weight } from "./fonts.ts";
import { COLOURS } from "./palette.ts";

const ELLIPSIS = "…";
/** No text becomes smaller to fit, in pixels. */
const SMALLEST = 11;
/** From here on numbers are rounded where there is little room. */
const LONG = 10_000;

/** How text is written. */
export interface Lettering {
  /** In pixels. */
  readonly size: number;
  readonly weight?: Weight;
  /** The width that it must fit, in pixels. */
  readonly width: number;
  /** The place is the left end of the text, unless told. */
  readonly align?: "left" | "center" | "right";
  readonly colour?: string;
  /** Text that is too wide becomes smaller before it is cut, unless told. */
  readonly shrinks?: boolean;
}

/**
 * Writes one line of text.
 *
 * @param at where its ground line is, in pixels
 * @returns how wide it became, in pixels
 */
export function drawText(
  context: SKRSContext2D,
  text: string,
  at: { x: number; y: number },
  lettering: Lettering,
): number {
  const { align = "left", colour = COLOURS.strong } = lettering;
  const words = fitted(context, text, lettering);
  context.fillStyle = colour;
  context.textAlign = align;
  context.fillText(words, at.x, at.y);
  return context.measureText(words).width;
}

/** How wide text becomes, in pixels. */
export const widthOf = (context: SKRSContext2D, text: string, lettering: Lettering): number =>
  context.measureText(fitted(context, text, lettering)).width;

/** The size in which each of some texts fits, as far as text may shrink, in pixels. */
export function sizeFor(
  context: SKRSContext2D,
  texts: readonly string[],
  lettering: Lettering,
): number {
  const { size, width } = lettering;
  setFont(context, lettering);
  const widest = Math.max(width, ...texts.map((text) => context.measureText(text).width));
  return Math.max(Math.min(size, SMALLEST), Math.floor((10 * size * width) / widest) / 10);
}

/** Divides text between words into at most two lines of a width. */
export function wrapped(context: SKRSContext2D, text: string, lettering: Lettering): string[] {
  setFont(context, lettering);
  const isWide = (words: string) => context.measureText(words).width > lettering.width;
  const words = text.split(" ");
  const end = words.findIndex((_, index) => isWide(words.slice(0, index + 1).join(" ")));
  if (end < 1) return [text];
  return [words.slice(0, end).join(" "), words.slice(end).join(" ")];
}

function setFont(context: SKRSContext2D, { size, weight }: Lettering): void {
  context.font = fontOf(size, weight);
}

/** Sets a font in which text has a width, and cuts what is too long for it nevertheless. */
function fitted(context: SKRSContext2D, text: string, lettering: Lettering): string {
  const { width, shrinks = true } = lettering;
  const size = shrinks ? sizeFor(context, [text], lettering) : lettering.size;
  setFont(context, { ...lettering, size });
  if (context.measureText(text).width <= width) return text;
  const points = Array.from(text);
  while (points.length > 0) {
    points.pop();
    const cut = points.join("").trimEnd() + ELLIPSIS;
    if (context.measureText(cut).width <= width) return cut;
  }
  return "";
}

/** How numbers are written in little room, such as 1,234 and 12K. */
export function shortNumbers(locale: string): (count: number) => string {
  const whole = new Intl.NumberFormat(locale);
  const short = new Intl.NumberFormat(locale, { notation: "compact" });
  return (count) => (count < LONG ? whole : short).format(count);
}
