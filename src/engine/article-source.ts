import type { CorpusProblem, Document } from "../corpus/document.ts";
import type { OnProgress } from "../corpus/files/folder-reader.ts";
import type { PackedCorpus } from "../corpus/packed/packed-corpus.ts";
import type { ReadUpload } from "../corpus/upload.ts";
import type { FolderNotes } from "./generation.ts";
import type { Searcher } from "./searcher.ts";

/** One generation of a corpus, ready to be asked. */
export interface Loaded extends Omit<FolderNotes, "leftOut" | "synonyms"> {
  /** What is known of the articles; their texts may be kept elsewhere, see `Searcher`. */
  readonly corpus: PackedCorpus;
  readonly problems: readonly CorpusProblem[];
  /** Tells one generation from another: the same object as long as nothing has changed. */
  readonly generation: object;
  readonly searcher: Searcher;
}

/** Where a library has its articles: a folder, or a cluster. */
export interface ArticleSource {
  /**
   * Makes what is there now ready to be asked.
   *
   * @param old what was loaded before; given back where nothing has changed since
   * @param isTendedOnly as in `Engine.build`; a source that no moderator writes to looks at all that it has
   * @throws UserError where there are no articles, or they cannot be reached
   */
  load(old: Loaded | null, onProgress: OnProgress, isTendedOnly?: boolean): Promise<Loaded>;
  /**
   * The bytes of an article's file, as they were when it was read.
   *
   * @param loaded what the article was found in
   * @throws UserError where they are no longer there
   */
  fileOf(document: Document, loaded: Loaded): Promise<Buffer>;
  /**
   * Reads an uploaded file, which is none of the articles yet.
   *
   * @param name as it was uploaded: anything
   */
  readUpload(name: string, bytes: Uint8Array): Promise<ReadUpload>;
  /** The servers that have articles of their own here, by their ids. */
  serversWithFolders(): string[];
  /** @param server its id */
  ofServer(server: string): ServerSource;
}

/** Where the articles that can be seen in one server come from. */
export interface ServerSource {
  /** Whether the server has anything of its own, be it only a folder. */
  hasFolder(): boolean;
  /**
   * Makes what is there now ready to be asked, together with what all servers share.
   *
   * @param old what was loaded before, here or of what is shared
   * @returns null where there is nothing besides what is shared
   */
  load(shared: Loaded, old: Loaded, onProgress: OnProgress): Promise<Loaded | null>;
  /** Whether what was loaded last was made upon another state of what is shared. */
  isBehind(shared: Loaded): boolean;
  /** Forgets what was loaded. */
  letGo(): void;
  /** Whether the sentence model that reads what is shared has a say here as well. */
  readonly isScored: boolean;
}
