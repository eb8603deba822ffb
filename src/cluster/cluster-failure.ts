import { EXIT, FatalError } from "../errors.ts";
import { wording } from "../words/wording.ts";

/**
 * A cluster that cannot be used. The message says why to whoever runs the bot, in English; members are told
 * only that the articles cannot be reached.
 */
export class ClusterFailure extends FatalError {
  constructor(message: string, exitCode: number, options?: ErrorOptions) {
    super(wording("cluster.unreachable"), exitCode, options);
    this.message = message;
  }
}

/** What went wrong in the attempts at one request. */
export interface Failures {
  last: { readonly error: Error; readonly url: string } | null;
  /** What somebody has to set up otherwise, as `setupProblem` says it. */
  problem: string | null;
}

/** What all attempts come to. */
export function failureOf({ last, problem }: Failures): ClusterFailure {
  const options = { cause: last?.error };
  if (problem !== null) return new ClusterFailure(problem, EXIT.config, options);
  const why = last ? `${last.url}: ${last.error.message}` : "there was no time left to ask";
  const message = `No node of OPENSEARCH_URL answers (${why}).`;
  return new ClusterFailure(message, EXIT.unavailable, options);
}
