import { createInterface, type Interface } from "node:readline";
import { Writable } from "node:stream";
import { UserError } from "../errors.ts";
import type { Io } from "./io.ts";

/**
 * Asks for lines: of a person at a terminal, or of whatever is piped in. Questions go to standard error,
 * so that standard output holds results alone.
 */
export class Prompter {
  readonly #io: Io;
  readonly #interface: Interface;
  readonly #lines: AsyncIterator<string>;
  #isHidden = false;

  constructor(io: Io) {
    this.#io = io;
    const echo = new Writable({
      write: (chunk: Buffer, _, done) => {
        if (!this.#isHidden) io.stderr.write(chunk);
        done();
      },
    });
    this.#interface = createInterface({
      input: io.stdin,
      output: echo,
      terminal: this.#isTerminal,
      // The arrow keys would bring back what was hidden.
      historySize: 0,
    });
    this.#lines = this.#interface[Symbol.asyncIterator]();
  }

  /**
   * @returns the line without the space around it; empty where nothing more is piped in
   * @throws UserError where a person ends it, by Ctrl-C or Ctrl-D
   */
  async ask(question: string): Promise<string> {
    this.#io.stderr.write(question);
    const { value, done } = await this.#lines.next();
    if (done && this.#isTerminal) throw new UserError("\nNothing was written.");
    return done ? "" : value.trim();
  }

  /** The same for what nobody is to see. */
  async askHidden(question: string): Promise<string> {
    this.#isHidden = true;
    const answer = await this.ask(question);
    this.#isHidden = false;
    this.#io.stderr.write("\n");
    return answer;
  }

  close(): void {
    this.#interface.close();
  }

  get #isTerminal(): boolean {
    return this.#io.stdin.isTTY === true;
  }
}
