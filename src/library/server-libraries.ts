import { setTimeout as wait } from "node:timers/promises";
import type { Library, Refresh, ServerLibrary } from "../library.ts";

/** Articles of so many servers are held at a time, each with all that are shared. */
const MOST_OPEN = 20;
/** One that was asked within this time, in ms, is held beyond that: somebody may be at it. */
const RECENT_MS = 60_000;
/** So many servers are remembered of which nothing is held. */
const MOST_KNOWN = 10_000;
/** Longest wait for a server's own articles, in ms: Discord waits for three seconds. */
const LONGEST_WAIT_MS = 1_500;

export interface ServerLibrariesOptions {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Called where a server's own articles could not be read: it goes on with those it had. */
  onFailed(server: string, error: unknown): void;
}

/** A refresh of what can be seen in one server. */
export interface ServerRefresh {
  readonly server: string;
  readonly refresh: Refresh;
}

interface Known extends ServerLibrary {
  readonly server: string;
  /** Whether it had a folder when that was looked at last. */
  isThere: boolean;
  /** Whether what is in the folder may be other than what is known of it. */
  isStale: boolean;
  /** How often all were looked at when this one was. */
  looks: number;
  usedAt: number;
  following: Promise<Refresh> | null;
}

/**
 * The articles that can be seen in each server: those that all share, and its own. One without its own is served
 * by the shared library, which costs nothing; the others follow that when they are next asked for.
 */
export class ServerLibraries {
  readonly #common: Library;
  readonly #options: ServerLibrariesOptions;
  /** Those used last stand last. */
  readonly #known = new Map<string, Known>();
  #looks = 0;

  constructor(common: Library, options: ServerLibrariesOptions) {
    this.#common = common;
    this.#options = options;
  }

  /** Never waits for long: what is there by then is what it has. @param server its id */
  async of(server: string): Promise<Library> {
    const known = this.#use(server);
    const following = this.#follow(known);
    if (following) await Promise.race([following, wait(LONGEST_WAIT_MS, null, { ref: false })]);
    return known.library;
  }

  /** Reads what these servers have of their own before anybody asks. */
  prepare(servers: readonly string[]): void {
    for (const server of servers.slice(0, MOST_OPEN)) void this.of(server);
  }

  /**
   * Reads again what servers have of their own where that is held; what is not is read when it is next asked for.
   *
   * @returns those that could be read
   */
  async refresh(): Promise<readonly ServerRefresh[]> {
    this.#looks++;
    const refreshed: ServerRefresh[] = [];
    for (const known of [...this.#known.values()].filter(({ hasOwn }) => hasOwn())) {
      const refresh = await this.#follow(known);
      if (refresh) refreshed.push({ server: known.server, refresh });
    }
    return refreshed;
  }

  #use(server: string): Known {
    const known = this.#known.get(server) ?? this.#begin(server);
    this.#known.delete(server);
    this.#known.set(server, known);
    known.usedAt = this.#options.now();
    this.#makeRoom();
    return known;
  }

  #begin(server: string): Known {
    const state = { isThere: false, isStale: true, looks: -1, usedAt: 0, following: null };
    return { server, ...this.#common.forServer(server), ...state };
  }

  /** @returns null where nothing has to be read, or it could not be */
  #follow(known: Known): Promise<Refresh | null> | null {
    const { server, library, hasOwn, isBehind } = known;
    if (known.looks !== this.#looks) {
      known.looks = this.#looks;
      known.isStale = true;
      known.isThere = known.hasFolder();
    }
    if (!known.isThere && !hasOwn()) return null;
    if (!known.isStale && !isBehind() && !known.following) return null;
    if (known.following === null) {
      known.isStale = false;
      known.following = library.refresh().finally(() => {
        known.following = null;
      });
    }
    return known.following.catch((error: unknown) => {
      this.#options.onFailed(server, error);
      return null;
    });
  }

  #makeRoom(): void {
    const open = [...this.#known.values()].filter(({ hasOwn }) => hasOwn());
    const before = this.#options.now() - RECENT_MS;
    const idle = open.slice(0, Math.max(0, open.length - MOST_OPEN));
    for (const { letGo, usedAt } of idle) if (usedAt < before) letGo();
    if (this.#known.size <= MOST_KNOWN) return;
    const empty = [...this.#known.values()].find(({ hasOwn }) => !hasOwn());
    if (empty) this.#known.delete(empty.server);
  }
}
