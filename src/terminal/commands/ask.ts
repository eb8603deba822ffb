import { z } from "zod";
import type { Library } from "../../library.ts";
import type { AskOptions } from "../../search/answer.ts";
import { answerToJson } from "../answer-json.ts";
import { renderAnswer } from "../answer-text.ts";
import { readJsonLines, toJsonLine } from "../json-lines.ts";
import type { Paint } from "../style.ts";

const QUESTION_LINE = z.object({ question: z.string().trim().min(1, "expected a question") });

/** An answer for people. */
export async function askForPeople(
  library: Library,
  question: string,
  options: AskOptions,
  paint: Paint,
): Promise<string> {
  return renderAnswer(await library.ask(question, options), paint);
}

/** An answer as one line of JSON, with the time it took. */
export async function askForPrograms(
  library: Library,
  question: string,
  options: AskOptions,
): Promise<string> {
  const start = performance.now();
  const answer = await library.ask(question, options);
  return toJsonLine(answerToJson(answer, performance.now() - start));
}

/** Answers each line of JSON in turn; a bad line gives its error, and the rest goes on. */
export async function* askEachLine(
  library: Library,
  input: NodeJS.ReadableStream,
  options: AskOptions,
): AsyncGenerator<string> {
  for await (const line of readJsonLines(input, QUESTION_LINE)) {
    yield "value" in line
      ? await askForPrograms(library, line.value.question, options)
      : toJsonLine(line);
  }
}
