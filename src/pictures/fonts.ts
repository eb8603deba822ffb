import { fileURLToPath } from "node:url";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";

/** Inter comes in parts, each with the letters of one script; the first that has a letter draws it. */
const SCRIPTS = [
  "latin",
  "latin-ext",
  "cyrillic",
  "cyrillic-ext",
  "greek",
  "greek-ext",
  "vietnamese",
];
const WEIGHTS = { normal: 400, bold: 600 } as const;
export type Weight = keyof typeof WEIGHTS;

/** The others stand beside it. */
const ONE_FILE = import.meta.resolve("@fontsource/inter/files/inter-latin-400-normal.woff2");
const familyOf = (script: string) => `Inter of ${script}`;
/** For letters of all other scripts: whatever the machine has. */
const OTHERS = "sans-serif";
const FAMILIES = [...SCRIPTS.map((script) => `"${familyOf(script)}"`), OTHERS].join(", ");

/** Unicode promises that nothing is ever drawn for it. */
const NO_CHARACTER = "\uffff";
/** Large enough for two letters to look different, in pixels. */
const SAMPLE = 24;

/** Makes the fonts known to the drawing library, once a thread. */
export function loadFonts(): void {
  for (const script of SCRIPTS) {
    for (const weight of Object.values(WEIGHTS)) {
      const file = new URL(`inter-${script}-${weight}-normal.woff2`, ONE_FILE);
      GlobalFonts.registerFromPath(fileURLToPath(file), familyOf(script));
    }
  }
}

/** A font as a canvas takes it. @param size in pixels */
export const fontOf = (size: number, weight: Weight = "normal"): string =>
  `${WEIGHTS[weight]} ${size}px ${FAMILIES}`;

/**
 * Text without the signs for which neither our fonts nor the machine's have a picture, such as an emoji.
 *
 * @returns null where letters or digits are among them, without which it would say something else
 */
export function legible(text: string): string | null {
  const points = Array.from(text);
  if (points.some((point) => /[\p{L}\p{N}]/u.test(point) && !hasPicture(point))) return null;
  return points
    .filter((point) => /[\s\p{M}]/u.test(point) || hasPicture(point))
    .join("")
    .trim();
}

const known = new Map<string, boolean>();

function hasPicture(character: string): boolean {
  const isKnown = known.get(character);
  if (isKnown !== undefined) return isKnown;
  const found = !pictureOf(character).equals(pictureOf(NO_CHARACTER));
  known.set(character, found);
  return found;
}

function pictureOf(character: string): Buffer {
  const canvas = createCanvas(SAMPLE, SAMPLE);
  const context = canvas.getContext("2d");
  context.font = fontOf(SAMPLE * 0.75);
  context.fillText(character, 0, SAMPLE * 0.8);
  return canvas.data();
}
