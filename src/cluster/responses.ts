/** A record as a search gives it. */
interface FoundRecord<T> {
  readonly _id: string;
  readonly _source: T;
  readonly _score: number | null;
}

export interface SearchResponse<T> {
  readonly hits: {
    /** Where it was asked for. */
    readonly total?: { readonly value: number };
    readonly hits: readonly FoundRecord<T>[];
  };
}

/** A record that was asked for by its id. */
export interface GotRecord<T> extends Partial<FoundRecord<T>> {
  readonly _id: string;
  readonly _index: string;
  readonly found?: boolean;
  /** Say whether somebody changed it meanwhile. */
  readonly _seq_no: number;
  readonly _primary_term: number;
}

export interface GotRecords<T> {
  readonly docs: readonly GotRecord<T>[];
}
