import { createReadStream } from "node:fs";
import type { Command } from "commander";
import { UserError } from "../../errors.ts";
import { EVALUATION_LINE, type EvaluationLine, evaluate } from "../evaluate.ts";
import { renderEvaluation } from "../evaluation-text.ts";
import { type Io, printLine } from "../io.ts";
import { readJsonLines, requireValue } from "../json-lines.ts";
import { misspell } from "../misspell.ts";
import { withLibrary } from "../open-library.ts";

interface EvalFlags {
  readonly json?: true;
  readonly typos?: true;
  readonly alwaysAnswer?: true;
}

/** `footnote eval`: how well the articles are searched, by questions whose answers are known. */
export function addEval(program: Command, io: Io): void {
  program
    .command("eval")
    .description("measure how well the articles are searched")
    .argument("<file>", "questions and where their answers stand, one a line, as README describes")
    .option("--json", "print the measures as JSON")
    .option("--typos", "misspell the questions")
    .option("--always-answer", "never refuse a question")
    .action((file: string, flags: EvalFlags) => evaluateFile(file, flags, io));
}

async function evaluateFile(file: string, flags: EvalFlags, io: Io): Promise<void> {
  const lines = await readQuestions(file);
  const asked = flags.typos ? misspell(lines) : lines;
  const alwaysAnswer = flags.alwaysAnswer === true;
  await withLibrary(io, async (library) => {
    const evaluation = await evaluate(library, asked, { alwaysAnswer });
    await printLine(io, flags.json ? JSON.stringify(evaluation) : renderEvaluation(evaluation));
  });
}

async function readQuestions(file: string): Promise<EvaluationLine[]> {
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
