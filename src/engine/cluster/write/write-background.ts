import { Budget, LOAD_LIMITS } from "../../../cluster/budget.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { searchRecords } from "../../../cluster/records.ts";
import type { PassageEmbedder } from "../../../search/kept-vectors.ts";
import type { IndexSet } from "../indices.ts";
import { BACKGROUND, type BackgroundRecord } from "../records/generation-record.ts";
import { livingIn } from "../records/lifetime.ts";
import type { PassageRecord } from "../records/passage-record.ts";
import { isFor } from "../records/seen-in.ts";

/** So many passages are looked at: as many as a process that reads a folder takes. */
const PASSAGES = 256;
/** The same passages come for the same articles. */
const SPREAD = { seed: 1, field: "_seq_no" };

/**
 * Keeps what a sentence model makes of texts that are spread over what all servers share of a generation, which
 * searches find already.
 */
export async function writeBackground(
  connection: Connection,
  { articles, passages }: IndexSet,
  generation: number,
  embedder: PassageEmbedder,
): Promise<void> {
  const query = {
    function_score: {
      query: { bool: { filter: [isFor(null), ...livingIn(generation)] } },
      random_score: SPREAD,
      boost_mode: "replace",
    },
  };
  const search = { size: PASSAGES, query, _source: ["vectors"] };
  const budget = new Budget(LOAD_LIMITS);
  const { hits } = await searchRecords<Pick<PassageRecord, "vectors">>(
    connection,
    passages,
    search,
    budget,
  );
  const vectors = hits.hits.flatMap(({ _source }) => _source.vectors ?? []);
  if (vectors.length === 0) return;
  const body: BackgroundRecord = { kind: "background", ...embedder.background(vectors) };
  const path = `/${articles}/_doc/${BACKGROUND}`;
  await connection.request({ method: "PUT", path, body }, new Budget(LOAD_LIMITS));
}
