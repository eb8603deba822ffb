import { Budget, LOAD_LIMITS } from "./budget.ts";
import { ClusterRefusal, type Connection } from "./connection.ts";

/** A request holds about so many characters: a few hundred passages. */
const MOST_CHARACTERS = 1_000_000;
/** So many requests are on their way while the next is made. */
const MOST_IN_FLIGHT = 3;
/** A node that has too much to do says so, and is asked again. */
const TOO_MUCH = 429;

interface BulkResponse {
  readonly errors: boolean;
  readonly items: readonly Readonly<Record<string, BulkItem>>[];
}

interface BulkItem {
  readonly status: number;
  readonly error?: object;
}

/** Collects records, and writes many at once, in no order but that of `putLast`: no record twice before a `flush`. */
export class BulkWriter {
  readonly #connection: Connection;
  #lines: string[] = [];
  #characters = 0;
  /** What is written once everything before is. */
  #later: string[] = [];
  #inFlight = new Set<Promise<void>>();
  /** Why a request failed; whoever sends next, or waits for the end, hears of it. */
  #failure: { readonly error: unknown } | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async put(index: string, id: string, record: object): Promise<void> {
    await this.#add(JSON.stringify({ index: { _index: index, _id: id } }), JSON.stringify(record));
  }

  /** Changes some fields of a record that is there. */
  async change(index: string, id: string, fields: object): Promise<void> {
    const line = { update: { _index: index, _id: id, retry_on_conflict: 3 } };
    await this.#add(JSON.stringify(line), JSON.stringify({ doc: fields }));
  }

  /** As `put`, but only once all that was put before is there: whoever finds it finds the rest as well. */
  putLast(index: string, id: string, record: object): void {
    this.#later.push(JSON.stringify({ index: { _index: index, _id: id } }), JSON.stringify(record));
  }

  /** Resolves once everything is written. */
  async flush(): Promise<void> {
    while (this.#lines.length + this.#later.length + this.#inFlight.size > 0) {
      await this.#send();
      await Promise.all(this.#inFlight);
      if (this.#failure) throw this.#failure.error;
    }
  }

  async #add(...lines: string[]): Promise<void> {
    this.#lines.push(...lines);
    for (const line of lines) this.#characters += line.length;
    if (this.#characters >= MOST_CHARACTERS) await this.#send();
  }

  async #send(): Promise<void> {
    while (this.#inFlight.size >= MOST_IN_FLIGHT) await Promise.race(this.#inFlight);
    if (this.#failure) throw this.#failure.error;
    const [lines, later] = [this.#lines, this.#later];
    this.#lines = [];
    this.#later = [];
    this.#characters = 0;
    const before = [...this.#inFlight];
    const writing = this.#write(lines, later, before).finally(() => this.#inFlight.delete(writing));
    this.#inFlight.add(writing);
  }

  /** @param later what can be written once these lines are, and what is on its way before them */
  async #write(
    lines: readonly string[],
    later: readonly string[],
    before: readonly Promise<void>[],
  ): Promise<void> {
    try {
      if (lines.length > 0) await writeLines(this.#connection, lines);
      await Promise.all(before);
      this.#lines.push(...later);
    } catch (error) {
      this.#failure ??= { error };
    }
  }
}

async function writeLines(connection: Connection, lines: readonly string[]): Promise<void> {
  const budget = new Budget(LOAD_LIMITS);
  const bytes = Buffer.from(`${lines.join("\n")}\n`);
  const request = { method: "POST", path: "/_bulk", lines: bytes } as const;
  for (;;) {
    const { errors, items } = await connection.request<BulkResponse>(request, budget);
    if (!errors) return;
    const failed = items.flatMap(Object.values<BulkItem>).filter(({ error }) => error);
    const lasting = failed.find(({ status }) => status !== TOO_MUCH);
    const { status, error } = lasting ?? failed[0]!;
    if (lasting || budget.nextMs === 0) {
      throw new ClusterRefusal(status, `A record was not written: ${JSON.stringify(error)}`);
    }
  }
}
