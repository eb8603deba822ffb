import type { BulkWriter } from "../../../cluster/bulk-writer.ts";
import { serverOf } from "../../../corpus/folders.ts";
import type { FolderNotes } from "../../generation.ts";
import type { IndexSet } from "../indices.ts";
import type { CountsByServer } from "../records/counts-by-server.ts";
import { ALIVE } from "../records/lifetime.ts";
import { type ServerRecord, serverKey } from "../records/server-record.ts";
import type { Plan } from "./plan.ts";

/** What is written of servers in one generation. */
interface ServerChanges {
  readonly set: IndexSet;
  readonly generation: number;
  readonly plan: Pick<Plan, "added" | "removed" | "serverNotes">;
  readonly counts: CountsByServer;
  /** As it was in the generation before, by their ids. */
  readonly before: ReadonlyMap<string, ServerRecord>;
}

/** Writes what changed of what servers have of their own; what did not is not touched. */
export async function writeServers(writer: BulkWriter, changes: ServerChanges): Promise<void> {
  const { set, generation, plan, before } = changes;
  for (const server of changedServers(plan, before)) {
    const old = before.get(server);
    if (old) await writer.change(set.articles, old.key, { to: generation });
    const record = recordOf(server, changes);
    if (!isEmpty(record)) await writer.put(set.articles, record.key, record);
  }
}

/** The servers whose own articles, or what is noted of them, a plan changes. */
export function changedServers(
  { added, removed, serverNotes }: ServerChanges["plan"],
  before: ReadonlyMap<string, ServerRecord>,
): Set<string> {
  const files = [...added.map(({ document }) => document.file), ...removed.map(({ file }) => file)];
  const noted = [...(serverNotes ?? [])].filter(
    ([server, notes]) =>
      JSON.stringify(notes) !== JSON.stringify(before.get(server)?.notes ?? NONE),
  );
  return new Set([
    ...files.map(serverOf).filter((server) => server !== null),
    ...noted.map(([server]) => server),
  ]);
}

/** What is noted of a server that has nothing of its own. */
export const NONE: FolderNotes = { leftOut: [], ignored: [], otherFormats: [], synonyms: "" };

function recordOf(
  server: string,
  { generation, plan, counts, before }: ServerChanges,
): ServerRecord {
  const old = before.get(server);
  const came = plan.added.filter(({ document }) => serverOf(document.file) === server).length;
  const went = plan.removed.filter(({ file }) => serverOf(file) === server).length;
  return {
    kind: "server",
    key: serverKey(server, generation),
    server,
    from: generation,
    to: ALIVE,
    articles: (old?.articles ?? 0) + came - went,
    tokens: (old?.tokens ?? 0) + counts.tokens(server),
    notes: plan.serverNotes?.get(server) ?? old?.notes ?? NONE,
  };
}

const isEmpty = ({ articles, notes }: ServerRecord): boolean =>
  articles === 0 && JSON.stringify(notes) === JSON.stringify(NONE);
