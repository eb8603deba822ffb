import { Counter, Histogram, type Registry } from "prom-client";
import type { Observe } from "../discord/observation.ts";
import type { LibraryEvents } from "../library-events.ts";

/** Upper bounds in seconds. Discord waits three seconds for a first response. */
const ACKNOWLEDGED_WITHIN = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3];
const SEARCHED_WITHIN = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const REFRESHED_WITHIN = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/**
 * How many names of commands and buttons are told apart. The bot has fewer, but a name comes from
 * outside, and each one that is told apart takes memory for good.
 */
const MOST_NAMES = 100;
const OTHER = "other";

/** Counts what happens. */
export interface EventMetrics {
  readonly observe: Observe;
  readonly library: LibraryEvents;
}

/** Metrics of what happens, which grow as they are told. */
export function addEventMetrics(register: Registry): EventMetrics {
  return { observe: addInteractionMetrics(register), library: addLibraryMetrics(register) };
}

function addInteractionMetrics(register: Registry): Observe {
  const interactions = new Counter({
    name: "footnote_interactions_total",
    help: "Interactions that were dealt with, by command or button and by what became of them.",
    labelNames: ["command", "outcome"],
    registers: [register],
  });
  const acknowledgements = new Histogram({
    name: "footnote_acknowledgement_seconds",
    help: "From the creation of an interaction to the first response.",
    labelNames: ["command"],
    buckets: ACKNOWLEDGED_WITHIN,
    registers: [register],
  });
  const nameOf = atMost(MOST_NAMES);
  return ({ name, outcome, acknowledgedMs }) => {
    const command = nameOf(name);
    interactions.inc({ command, outcome });
    if (acknowledgedMs !== null) acknowledgements.observe({ command }, acknowledgedMs / 1000);
  };
}

function addLibraryMetrics(register: Registry): LibraryEvents {
  const searches = new Histogram({
    name: "footnote_search_seconds",
    help: "How long a search took, by what was looked for.",
    labelNames: ["kind"],
    buckets: SEARCHED_WITHIN,
    registers: [register],
  });
  const refreshes = new Histogram({
    name: "footnote_refresh_seconds",
    help: "How long it took to read the articles again, by how that ended.",
    labelNames: ["result"],
    buckets: REFRESHED_WITHIN,
    registers: [register],
  });
  return {
    searched: (kind, tookMs) => searches.observe({ kind }, tookMs / 1000),
    refreshed: (result, tookMs) => refreshes.observe({ result }, tookMs / 1000),
  };
}

/** Keeps the first names apart, up to a number, and gives one name to all others. */
function atMost(count: number): (name: string) => string {
  const known = new Set<string>();
  return (name) => {
    if (known.size < count) known.add(name);
    return known.has(name) ? name : OTHER;
  };
}
