import type { Engine } from "../engine/engine.ts";
import type { ServerGeneration } from "../engine/generation.ts";
import type { LibraryEvents } from "../library-events.ts";
import { CurrentSnapshot, type SnapshotSource } from "./current-snapshot.ts";
import { loadSnapshot } from "./snapshot.ts";

/** What can be seen in one server, and what it is made of. */
export interface ServerSnapshot {
  readonly current: CurrentSnapshot;
  /** Whether a refresh is needed for it to be as it should. */
  isBehind(): boolean;
  /** Frees its memory: it has no articles of its own then, until it is refreshed. */
  letGo(): void;
}

/**
 * Adds what one server has of its own to what all share, once it is refreshed for the first time. Articles of
 * its own are searched by words alone.
 *
 * @param base what all share
 * @param server its id
 */
export function serverSnapshot(
  base: CurrentSnapshot,
  server: string,
  { engine, events }: { readonly engine: Engine; readonly events: LibraryEvents },
): ServerSnapshot {
  let made: ServerGeneration | null = null;
  const load: SnapshotSource["load"] = async (old, onProgress) => {
    const shared = base.value;
    const build = async () => {
      made = await engine.extend(shared.generation, server, made, onProgress);
      return made.whole;
    };
    const open: Engine["open"] = (generation, corpus) => engine.open(generation, corpus, true);
    const loaded = await loadSnapshot({ build, open, shared }, old, onProgress);
    return loaded === shared ? null : loaded;
  };
  // Of refreshes, those of all articles are told.
  const searches = { searched: events.searched, refreshed: () => {} };
  const current = new CurrentSnapshot(null, { load, base, model: null, events: searches });
  return {
    current,
    isBehind: () => made?.common !== base.value.generation,
    letGo() {
      made = null;
      current.letGo();
    },
  };
}
