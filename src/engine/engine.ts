import type { OnProgress } from "../corpus/files/folder-reader.ts";
import type { PackedCorpus } from "../corpus/packed/packed-corpus.ts";
import type { ReadUpload } from "../corpus/upload.ts";
import type { Generation, ServerGeneration } from "./generation.ts";
import type { Searcher } from "./searcher.ts";

/** Where a folder is read, and where questions are answered: in this thread, or in others. */
export interface Engine {
  /**
   * Reads and indexes the folder.
   *
   * @param previous what was read of it before: only what has changed since is read
   * @param isTendedOnly whether the operator's folder may be taken to be as it was when it was last looked at
   * @throws UserError where the folder is missing, cannot be read, or holds no article that loads
   */
  build(
    previous: Generation | null,
    onProgress: OnProgress,
    isTendedOnly?: boolean,
  ): Promise<Generation>;
  /**
   * Reads an uploaded file, which is in no folder yet.
   *
   * @param name as it was uploaded: anything
   */
  readUpload(name: string, bytes: Uint8Array): Promise<ReadUpload>;
  /**
   * Reads the articles of a server's own, and indexes them together with those that all servers share.
   *
   * @param common which stays as it is
   * @param previous what was made for the same server before: only what has changed since is read
   * @returns `previous` itself where nothing has changed
   * @throws UserError where the folder is missing or cannot be read
   */
  extend(
    common: Generation,
    server: string,
    previous: ServerGeneration | null,
    onProgress: OnProgress,
  ): Promise<ServerGeneration>;
  /**
   * Makes a generation ready to be asked.
   *
   * @param isApart whether it is not one that follows those before: then it shares nothing with them
   */
  open(generation: Generation, corpus: PackedCorpus, isApart?: boolean): Promise<Searcher>;
  close(): Promise<void>;
}
