import { Gauge, type Registry } from "prom-client";
import type { BotState, CorpusFigures, LookAtBot } from "./bot-state.ts";
import { healthOf, silenceOf } from "./health.ts";

const SHARD_STATES = ["starting", "ready", "lost", "closed", "silent"] as const;
const MODEL_STATES = ["starting", "reading", "ready", "failed"] as const;

/**
 * Metrics of what is, looked at whenever they are asked for.
 *
 * @param now milliseconds since the epoch
 */
export function addStateMetrics(register: Registry, look: LookAtBot, now: () => number): void {
  for (const options of [queueGauge, ...CORPUS_GAUGES, modelGauge, ...gatewayGauges(now)]) {
    addGauge(register, look, options);
  }
}

const queueGauge: GaugeOptions = {
  name: "footnote_queue_length",
  help: "Interactions that wait to be dealt with.",
  read: ({ queueLength }) => [{ value: queueLength }],
};

const CORPUS_GAUGES: readonly GaugeOptions[] = [
  corpusGauge("footnote_corpus_articles", "Articles", ({ articles }) => articles),
  corpusGauge("footnote_corpus_passages", "Passages of the articles", ({ passages }) => passages),
  corpusGauge("footnote_corpus_problems", "Files that were left out", ({ problems }) => problems),
  corpusGauge(
    "footnote_corpus_loaded_timestamp_seconds",
    "When the articles were read, since the epoch",
    ({ loadedAt }) => loadedAt / 1000,
  ),
];

function corpusGauge(
  name: string,
  what: string,
  figure: (corpus: CorpusFigures) => number,
): GaugeOptions {
  return {
    name,
    help: `${what}; 0 until they are read.`,
    read: ({ corpus }) => (corpus ? [{ value: figure(corpus) }] : []),
  };
}

const modelGauge: GaugeOptions = {
  name: "footnote_sentence_model_state",
  help: "1 for the state that the sentence model is in; nothing where none is set.",
  labelNames: ["state"],
  read({ modelState }) {
    if (modelState === null) return [];
    return MODEL_STATES.map((state) => oneIf(state === modelState, { state }));
  },
};

function gatewayGauges(now: () => number): readonly GaugeOptions[] {
  const stateGauge: GaugeOptions = {
    name: "footnote_gateway_state",
    help: "1 for the state that a shard's connection to Discord is in.",
    labelNames: ["shard", "state"],
    read: ({ shards }) =>
      shards.flatMap((shard) => {
        const health = healthOf(shard, now());
        return SHARD_STATES.map((state) => oneIf(state === health, { shard: shard.id, state }));
      }),
  };
  return [
    stateGauge,
    shardGauge(
      "footnote_gateway_ping_seconds",
      "Round trip of a shard's last heartbeat.",
      ({ pingMs }) => pingMs,
    ),
    shardGauge(
      "footnote_gateway_silent_seconds",
      "Since Discord acknowledged a heartbeat of a shard, or its connection began to stand.",
      (shard) => silenceOf(shard, now()),
    ),
  ];
}

function shardGauge(
  name: string,
  help: string,
  msOf: (shard: BotState["shards"][number]) => number | null,
): GaugeOptions {
  return {
    name,
    help,
    labelNames: ["shard"],
    read: ({ shards }) =>
      shards.flatMap((shard) => {
        const ms = msOf(shard);
        return ms === null ? [] : [{ labels: { shard: shard.id }, value: ms / 1000 }];
      }),
  };
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
  readonly labelNames?: readonly string[];
  /** Every value there is now; those of before are forgotten. */
  read(state: BotState): readonly Reading[];
}

function addGauge(
  register: Registry,
  look: LookAtBot,
  { name, help, labelNames = [], read }: GaugeOptions,
): void {
  new Gauge({
    name,
    help,
    labelNames: [...labelNames],
    registers: [register],
    collect() {
      this.reset();
      for (const { labels = {}, value } of read(look())) this.set(labels, value);
    },
  });
}
