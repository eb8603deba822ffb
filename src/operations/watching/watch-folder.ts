import { realpath, stat } from "node:fs/promises";
import { basename, relative, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { Settled } from "./settled.ts";
import { findUnwatched, type IsIgnored } from "./unwatched.ts";

/** Editors and copies write many times; the folder is read after so long without a change, in ms. */
const QUIET_MS = 1_000;
/** Where changes never end, it is read so long after the first, in ms. */
const LONGEST_MS = 10_000;
/** How often it is checked that the folder is still the one that is watched, in ms. */
const SAME_FOLDER_EVERY_MS = 2_000;
/** How often each file is looked at where the system tells of no changes, in ms. */
const POLL_EVERY_MS = 5_000;

export interface WatchOptions {
  readonly folder: string;
  /** Whether files are looked at again and again, because the system tells of no changes. */
  readonly isPolled: boolean;
  /** @param file its path below the folder, with `/` on every system */
  isRelevant(file: string): boolean;
  /**
   * Whether a change is one that need not be told of, because whoever made it has seen to it; none is unless
   * told. It is asked a moment after the change.
   *
   * @param file as above
   */
  isKnown?(file: string): Promise<boolean>;
  /** Called a moment after relevant files have changed, once at a time; it never rejects. */
  onChange(): Promise<void>;
  /** Called where something cannot be watched. */
  onError(error: unknown): void;
}

/** A folder that is being watched, by its path: also one that takes the place of another. */
export class FolderWatch {
  readonly #options: WatchOptions;
  readonly #settled: Settled;
  readonly #timer: NodeJS.Timeout;
  /** What changed that nobody was told of, by paths below the folder; `ALL` where anything may have. */
  readonly #changed = new Set<string>();
  #watcher: FSWatcher | null = null;
  /** Which folder is watched; null for none. */
  #watched: string | null = null;
  /** Whether something may have been made that is not watched. */
  #isUnsure = false;
  /** What was not watched at the last look, to try once only. */
  #unwatched = "";
  #looking: Promise<void> | null = null;

  /** The folder counts as changed at first, because it may have been before it was watched. */
  constructor(options: WatchOptions) {
    this.#options = options;
    this.#settled = new Settled(() => this.#tell(), { quietMs: QUIET_MS, longestMs: LONGEST_MS });
    this.#timer = setInterval(() => this.#look(), SAME_FOLDER_EVERY_MS);
    this.#look();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#settled.close();
    await this.#looking;
    await this.#watcher?.close();
  }

  async #tell(): Promise<void> {
    if (this.#isUnsure) await this.#makeSure();
    const changed = [...this.#changed];
    this.#changed.clear();
    if (changed.length === 0) return;
    if (!(await this.#areKnown(changed))) await this.#options.onChange();
  }

  async #areKnown(files: readonly string[]): Promise<boolean> {
    const { isKnown } = this.#options;
    if (!isKnown || files.includes(ALL)) return false;
    return (await Promise.all(files.map((file) => isKnown(file)))).every(Boolean);
  }

  /** Watches the folder anew where something in it is not watched. */
  async #makeSure(): Promise<void> {
    this.#isUnsure = false;
    const { folder } = this.#options;
    const root = await realpath(folder).catch(() => null);
    if (root === null || !this.#watcher) return;
    const unwatched = (await findUnwatched(this.#watcher, root, this.#ignoring(root))).join("\n");
    if (unwatched === this.#unwatched) return;
    this.#unwatched = unwatched;
    if (unwatched === "") return;
    this.#watched = null;
    this.#look();
  }

  #look(): void {
    this.#looking ??= this.#follow().finally(() => {
      this.#looking = null;
    });
  }

  /** Watches the folder that is there now, if it is another than before. */
  async #follow(): Promise<void> {
    const folder = await identify(this.#options.folder);
    if (folder === null || folder.id === this.#watched) return;
    await this.#watcher?.close();
    this.#watched = folder.id;
    this.#watcher = this.#watch(folder.path);
  }

  #watch(root: string): FSWatcher {
    const { isPolled, onError } = this.#options;
    const isIgnored = this.#ignoring(root);
    const watcher = watch(root, {
      ignoreInitial: true,
      followSymlinks: false,
      usePolling: isPolled,
      interval: POLL_EVERY_MS,
      ignored: (path, stats) => isIgnored(path, stats ?? null),
    });
    const signal = (path: string) => this.#signal(below(root, path));
    watcher.on("ready", () => {
      this.#isUnsure = true;
      this.#signal(ALL);
    });
    watcher.on("addDir", () => {
      this.#isUnsure = true;
      this.#settled.signal();
    });
    watcher.on("add", signal).on("change", signal).on("unlink", signal);
    watcher.on("unlinkDir", (path) => {
      if (path === root) this.#watched = null;
    });
    return watcher.on("error", onError);
  }

  #ignoring(root: string): IsIgnored {
    return (path, entry) => {
      if (path === root || entry === null) return false;
      // Kubernetes exchanges all files of a volume by a hidden link, which the others lead through.
      if (basename(path).startsWith(".")) return !entry.isSymbolicLink();
      if (entry.isDirectory()) return false;
      return !this.#options.isRelevant(below(root, path));
    };
  }

  /** @param file its path below the folder, or `ALL` */
  #signal(file: string): void {
    this.#changed.add(file);
    this.#settled.signal();
  }
}

/** Stands for every file of a folder. */
const ALL = "";

/** A path below a folder, with `/` on every system. */
const below = (root: string, path: string) => relative(root, path).split(sep).join("/");

/** Tells one folder from another that takes its place. @returns null where there is none */
async function identify(folder: string): Promise<{ path: string; id: string } | null> {
  try {
    const path = await realpath(folder);
    const { dev, ino } = await stat(path);
    return { path, id: `${path} ${dev} ${ino}` };
  } catch {
    return null;
  }
}
