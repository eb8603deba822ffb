import { Budget, LOAD_LIMITS } from "../../../cluster/budget.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { getRecords } from "../../../cluster/records.ts";
import type { Document } from "../../../corpus/document.ts";
import type { EmbeddedPassage, PassageEmbedder } from "../../../search/kept-vectors.ts";
import { textsOf } from "../../../search/semantic-scorer.ts";
import type { TakenApart } from "../../build-generation.ts";
import type { IndexSet } from "../indices.ts";
import type { PassageRecord } from "../records/passage-record.ts";
import { keysOf, type StockedArticle } from "./folder-stock.ts";

/** The articles whose vectors can be taken over. */
interface Former {
  readonly set: IndexSet;
  readonly stock: Iterable<StockedArticle>;
}

/** Has vectors made of the passages of articles, but for texts that had one in the generation before. */
export class PassageVectors {
  readonly embedder: PassageEmbedder;
  /** How many sentences and passages were new. */
  made = 0;
  readonly #connection: Connection;
  readonly #former: Former | null;
  readonly #byId: ReadonlyMap<string, StockedArticle>;
  /** Titles stand before all texts that are embedded. */
  readonly #byTitle: ReadonlyMap<string, StockedArticle>;

  /** @param former null where there are none */
  constructor(connection: Connection, embedder: PassageEmbedder, former: Former | null) {
    const { weights } = embedder.model;
    const fitting = [...(former?.stock ?? [])].filter((article) => article.weights === weights);
    this.embedder = embedder;
    this.#connection = connection;
    this.#former = former;
    this.#byId = new Map(fitting.map((article) => [article.id, article]));
    this.#byTitle = new Map(fitting.map((article) => [article.title, article]));
  }

  /** @returns the vectors of each passage @throws UserError where the model cannot be used */
  async of({ document, passages }: TakenApart): Promise<readonly string[]> {
    const former = await this.#formerOf(document);
    const { vectors, made } = await this.embedder.embed([...textsOf(passages)], former);
    this.made += made;
    return vectors;
  }

  /** The passages of the article as it was, or of one that has its title. */
  async #formerOf({ id, title }: Document): Promise<EmbeddedPassage[]> {
    const same = this.#byId.get(id);
    const article = same?.title === title ? same : this.#byTitle.get(title);
    if (!article) return [];
    const records = await getRecords<Pick<PassageRecord, "passage" | "vectors">>(
      this.#connection,
      this.#former!.set.passages,
      keysOf(article),
      new Budget(LOAD_LIMITS),
      "passage,vectors",
    );
    return records.flatMap((record) => {
      if (record?.vectors === undefined) return [];
      const { passage, vectors } = record;
      return [{ text: { ...passage, title }, vectors }];
    });
  }
}
