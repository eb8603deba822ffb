import type { Observation } from "../discord/observation.ts";
import type { LibraryEvents } from "../library-events.ts";
import type { BotState, LookAtBot } from "./bot-state.ts";
import type { EventMetrics } from "./event-metrics.ts";

/** How often a process tells what it is at, in milliseconds. */
const TELL_EVERY_MS = 5_000;

/** What a process of a bot that is divided over several tells the one that serves its health. */
export type Telling =
  | { readonly about: "state"; readonly state: BotState }
  | { readonly about: "interaction"; readonly observation: Observation }
  | { readonly about: "search"; readonly search: Parameters<LibraryEvents["searched"]> }
  | { readonly about: "refresh"; readonly refresh: Parameters<LibraryEvents["refreshed"]> };

/** Tells what happens, and now and then how things are. */
export interface Teller extends EventMetrics {
  close(): void;
}

/** In a process that serves no health itself. @param tell sends to the one that does */
export function startTelling(tell: (telling: Telling) => void, look: LookAtBot): Teller {
  const tellState = () => tell({ about: "state", state: look() });
  tellState();
  const timer = setInterval(tellState, TELL_EVERY_MS).unref();
  return {
    observe: (observation) => tell({ about: "interaction", observation }),
    library: {
      searched: (...search) => tell({ about: "search", search }),
      refreshed: (...refresh) => tell({ about: "refresh", refresh }),
    },
    close: () => clearInterval(timer),
  };
}
