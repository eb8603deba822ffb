import type { Document } from "../../corpus/document.ts";
import type { SidecarFields } from "../../corpus/read/sidecar.ts";
import type { RemovedArticle } from "./removed-article.ts";
import type { OwnHome, OwnSize } from "./server-size.ts";
import type { SidecarEdit } from "./sidecar-files.ts";

/** Whether the YAML of a sidecar, null for none, is still what somebody saw. */
export type IsAsSeen = (yaml: string | null) => boolean;

/**
 * What moderators do with the articles. One thing is done after the other, each wholly or not at all. The
 * library has to be refreshed afterwards.
 */
export interface AddedArticles {
  /**
   * Stores an article.
   *
   * @param name as it was uploaded: a safe one is made of it, with a number where it is taken
   * @param home to whose own it is added; to those that all servers share unless told
   * @returns its path, as in `Document.file`
   * @throws RangeError where the name has no extension that is read
   * @throws UserError where it cannot be stored now
   */
  add(name: string, bytes: Uint8Array, home?: OwnHome | null): Promise<string>;
  /** How much moderators have added to a server's own. */
  sizeOf(server: string): Promise<OwnSize>;
  /**
   * Writes what is to be said of an article; it goes before what its file and the sidecars beside that say.
   *
   * @param file as in `Document.file`
   * @param fields null takes back what was said; an empty text or list says that there is none
   * @param isAsSeen it is not asked unless told
   * @returns what was said of it before and is now, for undoing it
   * @throws ReadError where a field cannot be used
   * @throws EditedMeanwhile where it is not as the editor saw it
   * @throws UserError where the article is gone, or it cannot be stored now
   */
  edit(file: string, fields: SidecarFields, isAsSeen?: IsAsSeen): Promise<SidecarEdit>;
  /**
   * Puts what moderators said of an article back.
   *
   * @param yaml the sidecar's; null for none
   * @throws EditedMeanwhile where it is not as it was seen
   * @throws UserError where the article is gone, or it cannot be stored now
   */
  rewrite(file: string, yaml: string | null, isAsSeen: IsAsSeen): Promise<void>;
  /** The YAML of what moderators said of an article; null where they said nothing. */
  sidecarOf(file: string): Promise<string | null>;
  /**
   * Moves an added article to the bin with what was said of it, or hides one of the operator's.
   *
   * @throws UserError where the article is gone, or it cannot be stored now
   */
  remove(article: Pick<Document, "file" | "title">): Promise<RemovedArticle>;
  /**
   * Brings an article back; an added one under a name with a number, where its own is taken meanwhile.
   *
   * @param id as in `RemovedArticle`
   * @returns its path, as in `Document.file`
   * @throws UserError where it is no longer kept, or it cannot be stored now
   */
  restore(id: string): Promise<string>;
  /** All that can be restored, newest first. */
  removed(): Promise<RemovedArticle[]>;
  /** Removes all that moderators did with a server's own articles, for good. @throws UserError where that cannot be done now */
  removeServer(server: string): Promise<void>;
}
