import { readFileSync } from "node:fs";
import type { ClusterRequest, Connection } from "../../../src/cluster/connection.ts";
import type { Library } from "../../../src/library.ts";

/** Asked first, and not counted: a node and Node.js are slow at first. */
const WARM_UP = 300;
const ASKED = 1_000;

/** Milliseconds, in ascending order. */
export interface AnswerTimes {
  /** From sending a request to the cluster until its answer is read. */
  readonly requests: readonly number[];
  /** Of whole answers. */
  readonly answers: readonly number[];
}

/** Asks one question after the other. @param file holds questions as lines of JSON */
export async function measureAnswers(
  library: Library,
  connection: Connection,
  file: string,
): Promise<AnswerTimes> {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  const questions = lines.map((line) => (JSON.parse(line) as { question: string }).question);
  const requests = timeRequests(connection);
  const answers: number[] = [];
  for (let i = 0; i < WARM_UP + ASKED; i++) {
    if (i === WARM_UP) requests.length = 0;
    const start = performance.now();
    await library.ask(questions[i % questions.length]!);
    if (i >= WARM_UP) answers.push(performance.now() - start);
  }
  const ascending = (a: number, b: number) => a - b;
  return { requests: requests.toSorted(ascending), answers: answers.toSorted(ascending) };
}

/** @returns what grows with each request from now on */
function timeRequests(connection: Connection): number[] {
  const times: number[] = [];
  const request = connection.request.bind(connection);
  connection.request = async <T>(...asked: [ClusterRequest, Parameters<typeof request>[1]]) => {
    const start = performance.now();
    const answer = await request<T>(...asked);
    times.push(performance.now() - start);
    return answer;
  };
  return times;
}
