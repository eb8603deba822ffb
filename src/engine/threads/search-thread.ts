import { parentPort } from "node:worker_threads";
import { PackedCorpus } from "../../corpus/packed/packed-corpus.ts";
import type { SemanticScorer, SemanticScores } from "../../search/semantic-scorer.ts";
import { handOverWarnings } from "../../threads/thread-warnings.ts";
import { ArticleLists } from "../article-lists.ts";
import { IndexSearcher } from "../index-searcher.ts";
import type { Call, FromSearchThread, ToSearchThread } from "./protocol.ts";

/** Loads what is only loaded when it is first needed: lists of words, and forms of letters. */
const FIRST_QUESTION = "Wie oft wird hier nach dem Unbekanntn gefragt?";

/** Forgetting a generation takes a while, in which whoever waits for the next one is to be answered; in ms. */
const CLOSE_AFTER_MS = 1_000;

const lists = new ArticleLists();
const searchers = new Map<number, IndexSearcher>();
let latest: PackedCorpus | null = null;
/** Tasks that wait for a sentence model. */
const awaited = new Map<number, (scores: SemanticScores | null) => void>();

handOverWarnings(parentPort!);
parentPort!.on("message", (message: ToSearchThread) => {
  switch (message.type) {
    case "open":
      void open(message);
      break;
    case "close":
      closeLater(message.generation);
      break;
    case "call":
      void answer(message);
      break;
    case "scores":
      awaited.get(message.task)?.(message.scores);
      awaited.delete(message.task);
  }
});

function closeLater(generation: number): void {
  const searcher = searchers.get(generation);
  searchers.delete(generation);
  setTimeout(() => searcher?.close(), CLOSE_AFTER_MS);
}

async function open({
  generation,
  data,
  isApart,
}: Extract<ToSearchThread, { type: "open" }>): Promise<void> {
  const corpus = PackedCorpus.of(data.articles, latest);
  const searcher = new IndexSearcher(data, corpus, isApart ? null : lists);
  if (!isApart) latest = corpus;
  if (searchers.size === 0) await searcher.ask(FIRST_QUESTION, {}, null);
  searchers.set(generation, searcher);
  tell({ type: "opened", generation });
}

async function answer({
  task,
  generation,
  call,
  hasScorer,
}: Extract<ToSearchThread, { type: "call" }>): Promise<void> {
  try {
    const searcher = searchers.get(generation);
    if (!searcher) throw new RangeError(`Generation ${generation} is not open`);
    const result = await run(searcher, call, hasScorer ? scorerOf(task) : null);
    tell({ type: "done", task, result });
  } catch (error) {
    tell({ type: "failed", task, error });
  }
}

function run(searcher: IndexSearcher, call: Call, scorer: SemanticScorer | null): Promise<unknown> {
  switch (call.method) {
    case "ask":
      return searcher.ask(...call.args, scorer);
    case "sources":
      return searcher.sources(...call.args, scorer);
    case "excerpts":
      return searcher.excerpts(...call.args, scorer);
    case "findArticles":
      return searcher.findArticles(...call.args);
    case "groupQuestions":
      return searcher.groupQuestions(...call.args);
    case "findIn":
      return searcher.findIn(...call.args);
    case "related":
      return searcher.related(...call.args);
    case "suggestQuestions":
      return searcher.suggestQuestions(...call.args);
  }
}

/** The sentence model is asked by way of the thread that asked us. */
const scorerOf = (task: number): SemanticScorer => ({
  score: (question, passageIndices, within) =>
    new Promise((resolve) => {
      awaited.set(task, resolve);
      tell({ type: "score", task, question, passageIndices, within });
    }),
});

function tell(message: FromSearchThread): void {
  parentPort!.postMessage(message);
}
