import { createHash } from "node:crypto";

/** What a moderator did with an article and can take back. */
export type Undoable = "added" | "edited" | "removed" | "restored";

/** Something that a moderator did with one article. */
export type ArticleChange = {
  /** As in `Document.file`. */
  readonly file: string;
  readonly title: string;
} & (
  | { readonly result: Undoable }
  /** What it was that was taken back. */
  | { readonly result: "undone"; readonly what: Undoable }
);

/** How a change is taken back. */
export type Undo =
  | { readonly how: "remove" }
  /** @param id as in `RemovedArticle` */
  | { readonly how: "restore"; readonly id: string }
  /** Puts what moderators said of an article back. */
  | {
      readonly how: "rewrite";
      /** The YAML of the sidecar as it was; null for none. */
      readonly before: string | null;
      /** The `stampOf` what it was changed to. */
      readonly after: string;
    };

/** Changes whenever a sidecar does. @param yaml null for none */
export const stampOf = (yaml: string | null): string =>
  yaml === null ? "" : createHash("sha256").update(yaml).digest("base64url");
