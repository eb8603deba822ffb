import type { FolderNotes } from "../../generation.ts";
import type { Lifetime } from "./lifetime.ts";
import type { SeenIn } from "./seen-in.ts";

/** What a server has of its own, from one change of that to the next. */
export interface ServerRecord extends Lifetime, SeenIn {
  readonly kind: "server";
  /** Names the record, and sorts all of them. */
  readonly key: string;
  readonly server: string;
  /** How many articles there are, and how many words all of their passages have. */
  readonly articles: number;
  readonly tokens: number;
  /** What is known of its folder besides its articles. */
  readonly notes: FolderNotes;
}

/** Names the record of a server as it was from one generation on. */
export const serverKey = (server: string, from: number): string => `server~${server}~${from}`;

export const IS_SERVER: object = { term: { kind: "server" } };
