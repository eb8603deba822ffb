import type { OnProgress } from "../corpus/files/folder-reader.ts";
import type { ServerSource } from "../engine/article-source.ts";
import type { LibraryEvents } from "../library-events.ts";
import { CurrentSnapshot } from "./current-snapshot.ts";
import { type Snapshot, takeSnapshot } from "./snapshot.ts";

/** What can be seen in one server, and what it is made of. */
export interface ServerSnapshot {
  readonly current: CurrentSnapshot;
  /** As in `ServerSource`. */
  hasFolder(): boolean;
  /** Whether a refresh is needed for it to be as it should. */
  isBehind(): boolean;
  /** Frees its memory: it has no articles of its own then, until it is refreshed. */
  letGo(): void;
}

/**
 * Adds what one server has of its own to what all share, once it is refreshed for the first time. Where
 * these are in a folder, they are searched by words alone then.
 *
 * @param base what all share
 */
export function serverSnapshot(
  base: CurrentSnapshot,
  own: ServerSource,
  events: LibraryEvents,
): ServerSnapshot {
  const load = (old: Snapshot, onProgress: OnProgress) =>
    takeSnapshot(own.load(base.value, old, onProgress), old);
  // Of refreshes, those of all articles are told.
  const searches = { searched: events.searched, refreshed: () => {} };
  const model = own.isScored ? base.model : null;
  const current = new CurrentSnapshot(null, { load, base, model, events: searches });
  return {
    current,
    hasFolder: () => own.hasFolder(),
    isBehind: () => own.isBehind(base.value),
    letGo() {
      own.letGo();
      current.letGo();
    },
  };
}
