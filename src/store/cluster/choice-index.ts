import type { Limits } from "../../cluster/budget.ts";
import type { Connection } from "../../cluster/connection.ts";
import { readChoices, type ServerChoices } from "../server-choices.ts";
import type { ChoiceRecords, StoredChoices } from "../server-settings.ts";
import { GapIndex } from "./gap-index.ts";
import { KeptRecords } from "./kept-records.ts";

/** What goes with a server besides its choices. */
const OF_SERVERS = ["votes", "gaps", "counts", "history"];

/** The choices of servers in a cluster: a record for each. */
export class ChoiceIndex implements ChoiceRecords {
  readonly #connection: Connection;
  readonly #records: KeptRecords<StoredChoices>;
  readonly #gaps: GapIndex;

  /** @param limits as in `KeptRecords` */
  constructor(connection: Connection, limits?: Limits) {
    this.#connection = connection;
    this.#records = new KeptRecords(connection, "choices", limits);
    this.#gaps = new GapIndex(connection, limits);
  }

  read(server: string): Promise<StoredChoices | null> {
    return this.#records.get(server);
  }

  async change(server: string, patch: Partial<ServerChoices>): Promise<void> {
    let choices = "";
    await this.#records.change(server, (before) => {
      choices = patched(before?.choices ?? "{}", patch);
      return { server, choices, leftAt: before?.leftAt ?? null };
    });
    if (readChoices(choices).gapsDays === 0) await this.#gaps.removeAll(server);
  }

  async reset(server: string): Promise<void> {
    await this.#records.change(server, () => null);
    await this.#gaps.removeAll(server);
  }

  async leave(server: string, at: number): Promise<void> {
    await this.#records.change(server, (before) => {
      if (before === null) return { server, choices: "{}", leftAt: at };
      return before.leftAt === null ? { ...before, leftAt: at } : before;
    });
  }

  async enter(server: string): Promise<void> {
    await this.#records.change(server, (before) =>
      before === null || before.leftAt === null ? before : { ...before, leftAt: null },
    );
  }

  async all(): Promise<StoredChoices[]> {
    const all: StoredChoices[] = [];
    for await (const stored of this.#records.find([])) all.push(stored);
    return all;
  }

  async withLogChannel(): Promise<StoredChoices[]> {
    return (await this.all()).filter(
      ({ choices, leftAt }) => leftAt === null && readChoices(choices).logChannel !== null,
    );
  }

  async removeAll(server: string): Promise<void> {
    for (const kind of OF_SERVERS) {
      await new KeptRecords(this.#connection, kind).remove([{ term: { server } }]);
    }
    await this.#records.change(server, () => null);
  }
}

/** What is damaged is written anew. */
function patched(choices: string, patch: Partial<ServerChoices>): string {
  try {
    return JSON.stringify({ ...(JSON.parse(choices) as object), ...patch });
  } catch {
    return JSON.stringify(patch);
  }
}
