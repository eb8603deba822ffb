import type { Document } from "../corpus/document.ts";
import { serverOf } from "../corpus/folders.ts";
import type { Changes } from "../library/changes.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { Refresh } from "../library.ts";

/**
 * What a refresh of what can be seen in a server is to somebody: of its own all, and of what all servers share what
 * was read at the same time, which another may have followed already.
 *
 * @param common null where they do not tend what all servers share
 */
export function seenOf(refresh: Refresh, common: Refresh | null): Refresh {
  const changes = (kind: keyof Changes): Document[] => [
    ...(common?.[kind] ?? []),
    ...refresh[kind].filter(({ file }) => serverOf(file) !== null),
  ];
  const snapshot = common ? refresh.snapshot : ownOnly(refresh.snapshot);
  return {
    added: changes("added"),
    changed: changes("changed"),
    removed: changes("removed"),
    problems: snapshot.problems,
    snapshot,
  };
}

/** A snapshot as those see it who do not tend what all servers share: what is wrong with that is not theirs. */
export function ownOnly(snapshot: Snapshot): Snapshot {
  const isOwn = (file: string) => serverOf(file) !== null;
  return {
    ...snapshot,
    problems: snapshot.problems.filter(({ file }) => isOwn(file)),
    ignored: snapshot.ignored.filter(isOwn),
    otherFormats: snapshot.otherFormats.filter(isOwn),
  };
}

export const hasChanges = ({ added, changed, removed }: Changes): boolean =>
  added.length + changed.length + removed.length > 0;
