import { createReadStream } from "node:fs";
import { parseArgs } from "node:util";
import { config as loadDotenv } from "dotenv";
import { parseConfig } from "./config.ts";
import { EXIT, UserError } from "./errors.ts";
import type { Library } from "./library.ts";
import type { AskOptions } from "./search/answer.ts";
import type { MeaningReader } from "./search/semantic-scorer.ts";
import { askEachLine, askForPeople, askForPrograms } from "./terminal/commands/ask.ts";
import { renderCorpusReport } from "./terminal/corpus-report.ts";
import {
  EVALUATION_LINE,
  type EvaluationLine,
  evaluate,
  renderEvaluation,
} from "./terminal/evaluate.ts";
import { renderExplanation } from "./terminal/explanation.ts";
import { readJsonLines, requireValue } from "./terminal/json-lines.ts";
import { misspell } from "./terminal/misspell.ts";
import { printable } from "./terminal/printable.ts";
import { paintFor } from "./terminal/style.ts";

const MOST_HITS = 50;

const USAGE = `Usage:
  npm run ask -- [--limit N] "…"                        an answer to read
  npm run --silent ask -- --json [--limit N] "…"        the answer as JSON
  npm run --silent ask -- --jsonl [--limit N] < FILE    one answer for each line {"question": "…"}
  npm run check-corpus                                  what the corpus holds, and what is wrong in it
  npm run ask -- --explain "…"                          what the ranker saw in the first hits
  npm run --silent eval -- FILE [--json] [--typos]      how well the corpus is searched, or misspelt
  npm run semantic                                      fetches a model that understands other words
--article ID asks one article only; --always-answer never refuses.`;

const COMMANDS: ReadonlyMap<string | undefined, (args: Arguments) => Promise<void>> = new Map([
  ["ask", ask],
  ["check", check],
  ["eval", evaluateFile],
  ["semantic", semantic],
]);

const paint = paintFor(process.stdout, process.env);
loadDotenv({ quiet: true });
await run(process.argv.slice(2));

async function run(argv: string[]): Promise<void> {
  try {
    const args = parseArguments(argv);
    const command = COMMANDS.get(args.command);
    if (!command) throw new UserError(USAGE);
    await command(args);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${printable(error.message)}\n`);
    process.exitCode = EXIT.bug;
  }
}

type Arguments = ReturnType<typeof parseArguments>;

function parseArguments(argv: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        jsonl: { type: "boolean" },
        limit: { type: "string" },
        article: { type: "string" },
        "always-answer": { type: "boolean" },
        explain: { type: "boolean" },
        typos: { type: "boolean" },
      },
    });
    const [command, ...rest] = positionals;
    return { command, rest, values };
  } catch (cause) {
    throw new UserError(`${(cause as Error).message}\n\n${USAGE}`, { cause });
  }
}

async function ask({ rest, values }: Arguments): Promise<void> {
  const options = askOptions(values);
  const question = rest.join(" ").trim();
  if (!values.jsonl && question === "") throw new UserError(USAGE);
  await withLibrary(async (library) => {
    if (options.article !== undefined) requireArticle(library, options.article);
    if (values.jsonl) {
      for await (const line of askEachLine(library, process.stdin, options)) await print(line);
    } else if (values.explain) {
      await print(renderExplanation(await library.explain(question, options)));
    } else if (values.json) await print(await askForPrograms(library, question, options));
    else await print(await askForPeople(library, question, options, paint));
  });
}

async function check(): Promise<void> {
  const { corpus } = (await openLibrary()).snapshot;
  await print(renderCorpusReport(corpus, paint));
  if (corpus.problems.length > 0) process.exitCode = EXIT.bug;
}

async function evaluateFile({ rest, values }: Arguments): Promise<void> {
  const [file] = rest;
  if (file === undefined) throw new UserError(USAGE);
  const lines = await readEvaluation(file);
  const asked = values.typos ? misspell(lines) : lines;
  const alwaysAnswer = values["always-answer"] === true;
  await withLibrary(async (library) => {
    const evaluation = await evaluate(library, asked, { alwaysAnswer });
    await print(values.json ? JSON.stringify(evaluation) : renderEvaluation(evaluation));
  });
}

async function readEvaluation(file: string): Promise<EvaluationLine[]> {
  const lines: EvaluationLine[] = [];
  try {
    for await (const line of readJsonLines(createReadStream(file), EVALUATION_LINE)) {
      lines.push(requireValue(line));
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new UserError(`${file} cannot be read (${error.code}).`, { cause: error });
  }
  return lines;
}

async function semantic(): Promise<void> {
  const { semanticModel, dataDir } = parseConfig(process.env);
  const { installSemantic } = await import("./semantic/install.ts");
  await print(await installSemantic({ model: semanticModel, dataDir, screen: process.stderr }));
}

/** Loaded only when it is needed: what is wrong with a command is said at once. */
async function openLibrary(model: MeaningReader | null = null): Promise<Library> {
  const { corpusDir } = parseConfig(process.env);
  const { Library } = await import("./library.ts");
  return Library.open(corpusDir, model);
}

/** The same with the sentence model, if one is set, once it has read the articles. */
async function withLibrary(use: (library: Library) => Promise<void>): Promise<void> {
  const config = parseConfig(process.env);
  if (config.semanticModel === null) return use(await openLibrary());
  const { startAwaitedModel } = await import("./terminal/awaited-model.ts");
  const model = startAwaitedModel(config.semanticModel, config, process.stderr);
  try {
    const library = await openLibrary(model);
    await library.whenRead();
    await use(library);
  } finally {
    await model.close();
  }
}

function askOptions(values: Arguments["values"]): AskOptions {
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1 && limit <= MOST_HITS)) {
    throw new UserError(`--limit: expected 1 to ${MOST_HITS}, got ${JSON.stringify(values.limit)}`);
  }
  return {
    ...(limit !== undefined && { limit }),
    ...(values.article !== undefined && { article: values.article }),
    ...(values["always-answer"] && { alwaysAnswer: true }),
  };
}

function requireArticle(library: Library, id: string): void {
  if (library.article(id)) return;
  const known = library.snapshot.corpus.documents.map((document) => document.id).join(", ");
  throw new UserError(`--article: expected one of ${known}, got ${JSON.stringify(id)}`);
}

/** Waits where a pipe is full, and ends quietly where nobody reads on. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => {
      if (!error) return resolve();
      if ("code" in error && error.code === "EPIPE") process.exit(EXIT.ok);
      reject(error);
    });
  });
}
