import { createInterface } from "node:readline/promises";
import { byline } from "./corpus/byline.ts";
import { isArticleText } from "./corpus/document.ts";
import type { Library } from "./library.ts";
import { renderAnswer, shown } from "./terminal/render-answer.ts";
import { type Paint, paintFor } from "./terminal/style.ts";

const MOST_HITS = 3;
const HELP = `Type a question, "open" and an article's name, "articles", or "quit".`;

/** Asks and reads in a terminal until "quit", Ctrl-C or the end of input. */
export async function runPrompt(library: Library): Promise<void> {
  const paint = paintFor(process.stdout, process.env);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const articles = library.snapshot.corpus.documents.length;
  process.stdout.write(
    `Footnote over ${articles} articles. No token is set, so this is not Discord.\n${HELP}\n`,
  );
  terminal.setPrompt("> ");
  terminal.prompt();
  for await (const line of terminal) {
    const reply = replyTo(line.trim(), library, paint);
    if (reply === null) break;
    process.stdout.write(`${reply}\n`);
    terminal.prompt();
  }
  terminal.close();
}

/** @returns null where there is nothing more to say */
function replyTo(line: string, library: Library, paint: Paint): string | null {
  const [word = "", ...rest] = line.split(/\s+/);
  switch (word.toLowerCase()) {
    case "":
    case "help":
      return HELP;
    case "quit":
    case "exit":
      return null;
    case "articles":
      return library.snapshot.corpus.documents
        .map(({ id, title }) => `${paint("cyan", id)}  ${shown(title)}`)
        .join("\n");
    case "open":
      return open(rest.join(" "), library, paint);
    default:
      return renderAnswer(library.ask(line, { limit: MOST_HITS }), paint);
  }
}

function open(name: string, library: Library, paint: Paint): string {
  const document = library.article(name) ?? library.findArticles(name, 1)[0];
  if (!document || name === "")
    return `No article is called ${JSON.stringify(name)}. Type "articles" to see them all.`;
  const text = document.blocks
    .filter(isArticleText)
    .map(({ kind, text }) => (kind === "heading" ? paint("bold", shown(text)) : shown(text)));
  const notes = [document.contentNote, document.support].map((note) =>
    note === null ? "" : paint("yellow", shown(note)),
  );
  return [
    paint("bold", shown(document.title)),
    shown(byline(document)),
    notes[0],
    ...text,
    notes[1],
  ]
    .filter(Boolean)
    .join("\n\n");
}
