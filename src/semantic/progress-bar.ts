/** Where progress is shown: standard error, as a rule. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

interface ProgressBar {
  /** Sizes in bytes; a total of 0 means that it is not known. */
  show(loaded: number, total: number): void;
  /** Nothing more comes. */
  end(): void;
}

const BYTES_IN_MB = 1_000_000;
const WIDTH = 30;
/** Without a terminal, a line a quarter. */
const QUARTERS = 4;

/** On a terminal, a bar that grows in its line; in a file or a pipe, a few plain lines. */
export function progressBar(screen: Screen): ProgressBar {
  let shown = "";
  const show = (loaded: number, total: number) => {
    if (!(total > 0)) return;
    const part = Math.min(1, loaded / total);
    const text = screen.isTTY ? drawn(part, total) : told(part, total);
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

function drawn(part: number, total: number): string {
  const full = Math.floor(part * WIDTH);
  return `[${"#".repeat(full)}${" ".repeat(WIDTH - full)}] ${sizes(part, total)}`;
}

function told(part: number, total: number): string {
  const quarter = Math.floor(part * QUARTERS) / QUARTERS;
  return quarter === 0 ? "" : `Fetched ${sizes(quarter, total)}.\n`;
}

/** As wide at the beginning as at the end, so that nothing of a line is left behind the next. */
function sizes(part: number, total: number): string {
  const all = String(Math.round(total / BYTES_IN_MB));
  return `${String(Math.round((part * total) / BYTES_IN_MB)).padStart(all.length)} of ${all} MB`;
}
