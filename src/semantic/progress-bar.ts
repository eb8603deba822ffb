/** Where progress is shown, such as `process.stderr`. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

interface ProgressBar {
  /** Shows how much of the total is done. Nothing is shown while the total is 0, which means unknown. */
  show(done: number, total: number): void;
  /** Ends the line of the bar. */
  end(): void;
}

/** Width of the bar, in characters. */
const WIDTH = 30;
/** Number of lines that are written where there is no terminal. */
const QUARTERS = 4;

/** What is counted, such as `{ done: "Fetched", unit: 1_000_000, name: "MB" }`. */
export interface Counted {
  readonly done: string;
  readonly unit: number;
  readonly name: string;
}

/** Shows progress as a bar on a terminal, and as a few plain lines in a file or a pipe. */
export function progressBar(screen: Screen, counted: Counted): ProgressBar {
  let shown = "";
  const show = (done: number, total: number) => {
    if (!(total > 0)) return;
    const part = Math.min(1, done / total);
    const text = screen.isTTY ? drawn(part, total, counted) : told(part, total, counted);
    if (text === shown) return;
    shown = text;
    screen.write(screen.isTTY ? `\r${text}` : text);
  };
  const end = () => {
    if (screen.isTTY && shown !== "") screen.write("\n");
    shown = "";
  };
  return { show, end };
}

function drawn(part: number, total: number, counted: Counted): string {
  const full = Math.floor(part * WIDTH);
  return `[${"#".repeat(full)}${" ".repeat(WIDTH - full)}] ${counts(part, total, counted)}`;
}

function told(part: number, total: number, counted: Counted): string {
  const quarter = Math.floor(part * QUARTERS) / QUARTERS;
  return quarter === 0 ? "" : `${counted.done} ${counts(quarter, total, counted)}.\n`;
}

/** Pads the first number, so that every line is as long as the one that it overwrites. */
function counts(part: number, total: number, { unit, name }: Counted): string {
  const all = String(Math.round(total / unit));
  return `${String(Math.round((part * total) / unit)).padStart(all.length)} of ${all} ${name}`;
}
