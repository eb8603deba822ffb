import { Command, CommanderError } from "commander";
import { EXIT, FatalError, UserError } from "../errors.ts";
import { addAsk } from "./commands/ask.ts";
import { addBackup } from "./commands/backup.ts";
import { addCheck } from "./commands/check.ts";
import { addEval } from "./commands/eval.ts";
import { addInit } from "./commands/init.ts";
import { addPlayground } from "./commands/playground.ts";
import { addPull } from "./commands/pull.ts";
import { addPush } from "./commands/push.ts";
import { addRestore } from "./commands/restore.ts";
import { addSemantic } from "./commands/semantic.ts";
import { addServers } from "./commands/servers.ts";
import type { Io } from "./io.ts";
import { printable } from "./printable.ts";

const COMMANDS = [
  addInit,
  addAsk,
  addCheck,
  addEval,
  addBackup,
  addRestore,
  addServers,
  addPush,
  addPull,
  addSemantic,
  addPlayground,
];

/**
 * Runs the program `footnote`. Failures that people can mend go to standard error, and into the exit
 * code.
 *
 * @param argv the command and what follows it
 */
export async function run(argv: readonly string[], io: Io): Promise<void> {
  try {
    await createProgram(io).parseAsync(argv, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) io.exitCode = error.exitCode;
    else if (error instanceof UserError) fail(io, error);
    else throw error;
  }
}

function createProgram(io: Io): Command {
  const program = new Command("footnote")
    .description("Answers questions from a folder of articles, word for word.")
    .exitOverride()
    .showHelpAfterError("Add --help to see what there is.")
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(printable(text)),
    });
  for (const add of COMMANDS) add(program, io);
  return program;
}

function fail(io: Io, error: UserError): void {
  io.stderr.write(`${printable(error.message)}\n`);
  io.exitCode = error instanceof FatalError ? error.exitCode : EXIT.failure;
}
