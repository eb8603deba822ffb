import { type Command, InvalidArgumentError, Option } from "commander";
import { z } from "zod";
import { parseIsoDate } from "../../corpus/read/date.ts";
import { UserError } from "../../errors.ts";
import type { Library } from "../../library.ts";
import { mayBeInOrder } from "../../search/filters.ts";
import type { AskOptions } from "../../search/find-answer.ts";
import { isOnlyExclusions } from "../../search/query/operators.ts";
import { answerToJson } from "../answer-json.ts";
import { renderAnswer } from "../answer-text.ts";
import { renderExplanation } from "../explanation.ts";
import { type Io, printLine } from "../io.ts";
import { readJsonLines, toJsonLine } from "../json-lines.ts";
import { withLibrary } from "../open-library.ts";
import { paintFor } from "../style.ts";

const MAX_HITS = 50;
const ONLY_EXCLUSIONS =
  'The question says only what to leave out. Say what to find as well, as in footnote ask -- "ferry -timetable".';
const QUESTION_LINE = z.object({
  question: z
    .string()
    .trim()
    .min(1, "expected a question")
    .refine((question) => !isOnlyExclusions(question), "expected more than what to leave out"),
});

const NO_QUESTION =
  'There is no question. Write one, as in footnote ask "When does the ferry leave?", or use --jsonl ' +
  "and put questions on standard input.";
const TWO_SOURCES =
  "--jsonl takes its questions from standard input. Leave out the one written here.";

interface AskFlags extends AskOptions {
  readonly json?: true;
  readonly jsonl?: true;
  readonly explain?: true;
}

/** `footnote ask`: the passages that answer a question. */
export function addAsk(program: Command, io: Io): void {
  program
    .command("ask")
    .description("answer a question with passages of the articles")
    .argument("[question...]")
    .option("--limit <count>", `how many passages to show at most, 1 to ${MAX_HITS}`, parseLimit)
    .option("--article <id>", "ask one article only")
    .option("--publisher <name>", "ask articles of one publisher only")
    .option("--tag <name>", "ask articles with one tag only")
    .option(
      "--since <date>",
      "ask articles that may be of this day, month or year or later",
      parseDate,
    )
    .option(
      "--until <date>",
      "ask articles that may be of this day, month or year or earlier",
      parseDate,
    )
    .option("--always-answer", "show the nearest passage where nothing answers")
    .addOption(new Option("--json", "print the answer as JSON"))
    .addOption(
      new Option(
        "--jsonl",
        'answer each line {"question": "…"} of standard input with a line of JSON',
      ).conflicts("json"),
    )
    .addOption(
      new Option("--explain", "print what the ranker saw in the first passages").conflicts([
        "json",
        "jsonl",
        "limit",
        "alwaysAnswer",
      ]),
    )
    .action((words: string[], flags: AskFlags) => ask(words.join(" ").trim(), flags, io));
}

async function ask(question: string, flags: AskFlags, io: Io): Promise<void> {
  if (!flags.jsonl && question === "") throw new UserError(NO_QUESTION);
  if (flags.jsonl && question !== "") throw new UserError(TWO_SOURCES);
  if (isOnlyExclusions(question)) throw new UserError(ONLY_EXCLUSIONS);
  requireOrder(flags);
  await withLibrary(io, async (library) => {
    if (flags.article !== undefined) requireArticle(library, flags.article);
    if (flags.jsonl) await answerEachLine(library, flags, io);
    else await printLine(io, await answerOne(library, question, flags, io));
  });
}

async function answerOne(
  library: Library,
  question: string,
  flags: AskFlags,
  { stdout, env }: Io,
): Promise<string> {
  const options = optionsOf(flags);
  if (flags.explain) return renderExplanation(await library.explain(question, options));
  if (flags.json) return answerAsJson(library, question, options);
  return renderAnswer(await library.ask(question, options), paintFor(stdout, env));
}

/** A line that is no question gives its error, and the others are answered. */
async function answerEachLine(library: Library, flags: AskFlags, io: Io): Promise<void> {
  for await (const line of readJsonLines(io.stdin, QUESTION_LINE)) {
    const answer =
      "value" in line
        ? await answerAsJson(library, line.value.question, optionsOf(flags))
        : toJsonLine(line);
    await printLine(io, answer);
  }
}

async function answerAsJson(
  library: Library,
  question: string,
  options: AskOptions,
): Promise<string> {
  const start = performance.now();
  const answer = await library.ask(question, options);
  return toJsonLine(answerToJson(answer, performance.now() - start));
}

function optionsOf({ json, jsonl, explain, ...options }: AskFlags): AskOptions {
  return { ...options, operators: true };
}

function parseDate(value: string): string {
  if (parseIsoDate(value) === value) return value;
  throw new InvalidArgumentError("Expected YYYY, YYYY-MM or YYYY-MM-DD.");
}

function requireOrder({ since, until }: AskFlags): void {
  if (since === undefined || until === undefined || mayBeInOrder(since, until)) return;
  throw new UserError(`--since: expected no later than ${until}, got ${since}`);
}

function parseLimit(value: string): number {
  const limit = Number(value);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_HITS) return limit;
  throw new InvalidArgumentError(`Expected 1 to ${MAX_HITS}.`);
}

function requireArticle(library: Library, id: string): void {
  if (library.article(id)) return;
  const known = library.snapshot.corpus.documents.map((document) => document.id).join(", ");
  throw new UserError(`--article: expected one of ${known}, got ${JSON.stringify(id)}`);
}
