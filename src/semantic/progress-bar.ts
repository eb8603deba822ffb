/** Where progress is shown: standard error, as a rule. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

interface ProgressBar {
  /** How much is done, of all; a total of 0 means that it is not known. */
  show(done: number, total: number): void;
  /** Nothing more comes. */
  end(): void;
}

const WIDTH = 30;
/** Without a terminal, a line a quarter. */
const QUARTERS = 4;

/** What is counted: "Fetched", in units of 1,000,000, which are called "MB". */
export interface Counted {
  readonly done: string;
  readonly unit: number;
  readonly name: string;
}

/** On a terminal, a bar that grows in its line; in a file or a pipe, a few plain lines. */
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

/** As wide at the beginning as at the end, so that nothing of a line is left behind the next. */
function counts(part: number, total: number, { unit, name }: Counted): string {
  const all = String(Math.round(total / unit));
  return `${String(Math.round((part * total) / unit)).padStart(all.length)} of ${all} ${name}`;
}
