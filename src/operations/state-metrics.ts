import { Gauge, type Registry } from "prom-client";
import { healthOf } from "./health.ts";
import type { CorpusFigures, Sources } from "./sources.ts";

const SHARD_STATES = ["starting", "ready", "lost", "closed", "silent"] as const;
const MODEL_STATES = ["starting", "reading", "ready", "failed"] as const;

/** Metrics of what is, looked at whenever they are asked for. */
export function addStateMetrics(register: Registry, sources: Sources): void {
  addGauge(register, {
    name: "footnote_queue_length",
    help: "Interactions that wait to be dealt with.",
    read: () => [{ value: sources.queueLength() }],
  });
  addCorpusMetrics(register, sources);
  addModelMetric(register, sources);
  addGatewayMetrics(register, sources);
}

function addCorpusMetrics(register: Registry, { corpus }: Sources): void {
  const add = (name: string, help: string, figure: (figures: CorpusFigures) => number) => {
    const read = () => {
      const figures = corpus();
      return figures ? [{ value: figure(figures) }] : [];
    };
    addGauge(register, { name, help: `${help} 0 until they are read.`, read });
  };
  add("footnote_corpus_articles", "Articles.", ({ articles }) => articles);
  add("footnote_corpus_passages", "Passages of the articles.", ({ passages }) => passages);
  add("footnote_corpus_problems", "Files that were left out.", ({ problems }) => problems);
  add(
    "footnote_corpus_loaded_timestamp_seconds",
    "When the articles were read, in seconds since the epoch.",
    ({ loadedAt }) => loadedAt.getTime() / 1000,
  );
}

function addModelMetric(register: Registry, { modelState }: Sources): void {
  addGauge(register, {
    name: "footnote_sentence_model_state",
    help: "1 for the state that the sentence model is in; nothing where none is set.",
    labelNames: ["state"],
    read() {
      const now = modelState();
      return now === null ? [] : MODEL_STATES.map((state) => oneIf(state === now, { state }));
    },
  });
}

function addGatewayMetrics(register: Registry, { shards }: Sources): void {
  addGauge(register, {
    name: "footnote_gateway_state",
    help: "1 for the state that a shard's connection to Discord is in.",
    labelNames: ["shard", "state"],
    read: () =>
      shards().flatMap((shard) =>
        SHARD_STATES.map((state) => oneIf(state === healthOf(shard), { shard: shard.id, state })),
      ),
  });
  const addTime = (name: string, help: string, of: "silentMs" | "pingMs") => {
    const read = () =>
      shards().flatMap(({ id: shard, [of]: ms }) =>
        ms === null ? [] : [{ labels: { shard }, value: ms / 1000 }],
      );
    addGauge(register, { name, help, labelNames: ["shard"], read });
  };
  addTime("footnote_gateway_ping_seconds", "Round trip of a shard's last heartbeat.", "pingMs");
  addTime(
    "footnote_gateway_silent_seconds",
    "Since Discord acknowledged a heartbeat of a shard, or its connection stood.",
    "silentMs",
  );
}

type Labels = Readonly<Record<string, string | number>>;

interface Reading {
  readonly labels?: Labels;
  readonly value: number;
}

const oneIf = (holds: boolean, labels: Labels): Reading => ({ labels, value: holds ? 1 : 0 });

interface GaugeOptions {
  readonly name: string;
  readonly help: string;
  readonly labelNames?: string[];
  /** Every value there is now; those of before are forgotten. */
  read(): readonly Reading[];
}

function addGauge(register: Registry, { name, help, labelNames = [], read }: GaugeOptions): void {
  new Gauge({
    name,
    help,
    labelNames,
    registers: [register],
    collect() {
      this.reset();
      for (const { labels = {}, value } of read()) this.set(labels, value);
    },
  });
}
