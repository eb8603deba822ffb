import { join } from "node:path";

/** What the paths of added articles begin with; those of the operator's begin with anything else. */
export const ADDED = "added/";

/** Whether an article lies in DATA_DIR, and not in CORPUS_DIR. @param file as in `Document.file` */
export const isAdded = (file: string): boolean => file.startsWith(ADDED);

/**
 * The folder, at the top of either of a corpus's folders, whose folders are named for servers: what lies in one
 * of those is for that server alone.
 */
export const SERVERS = "servers";
const OF_SERVER = /^(?:DATA_DIR[/\\]sidecars[/\\])?(?:added[/\\])?servers[/\\](\d+)[/\\]/i;

/** The server that an article is for alone, by its id; null for what is for all. @param file as in `Document.file`, or in `CorpusProblem` */
export const serverOf = (file: string): string | null => OF_SERVER.exec(file)?.[1] ?? null;

/** What the paths of a server's own articles begin with, those of moderators with `added/` before it. */
export const ofServer = (server: string): string => `${SERVERS}/${server}/`;

/** What is kept of a server's own articles for the next start. */
export const serverIndexFile = (dataDir: string, server: string): string =>
  join(dataDir, "index", `server-${server}.generation`);

/** Where the articles of a corpus lie. */
export interface CorpusFolders {
  /** The operator's, which is never written to. */
  readonly folder: string;
  /** Below it lies what moderators added, edited and removed; null, or absent, where they cannot. */
  readonly dataDir?: string | null;
}

/** What lies below DATA_DIR of what moderators do with the articles. */
export const addedFolder = (dataDir: string): string => join(dataDir, "articles");
/** Has the sidecars of all articles, each at the article's path, see `SIDECAR_END`. */
export const sidecarsFolder = (dataDir: string): string => join(dataDir, "sidecars");
/** Has a file for each of the operator's articles that is left out. */
export const hiddenFolder = (dataDir: string): string => join(dataDir, "hidden");
export const binFolder = (dataDir: string): string => join(dataDir, "bin");
export const pendingFolder = (dataDir: string): string => join(dataDir, "pending");

/** All of them. */
export const ownFolders = (dataDir: string): string[] =>
  [addedFolder, sidecarsFolder, hiddenFolder, binFolder, pendingFolder].map((of) => of(dataDir));

/** Where an article's file lies. @param file as in `Document.file` */
export function pathOfArticle({ folder, dataDir = null }: CorpusFolders, file: string): string {
  if (dataDir === null || !isAdded(file)) return join(folder, file);
  return join(addedFolder(dataDir), file.slice(ADDED.length));
}

/** What the name of a sidecar ends in; before that stands the name of its article's file. */
export const SIDECAR_END = ".meta.yaml";

/** How problems, and a cluster, name the sidecar that moderators wrote of an article. */
export const tendedSidecar = (file: string): string =>
  join("DATA_DIR", "sidecars", `${file}${SIDECAR_END}`);

export const isSidecar = (file: string): boolean => file.toLowerCase().endsWith(SIDECAR_END);
