import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];
/** Puts text in a colour or weight, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Colours are for people: not for files and pipes, nor where NO_COLOR says so (no-color.org). */
export function paintFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  const isWanted = stream.isTTY === true && !env.NO_COLOR;
  if (!isWanted) return (_, text) => text;
  return (style, text) => styleText(style, text, { validateStream: false });
}
