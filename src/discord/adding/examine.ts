import type { CorpusProblem, Document } from "../../corpus/document.ts";
import type { UnderstoodUpload } from "../../corpus/upload.ts";
import type { PendingFile } from "../../store/articles/pending-files.ts";
import type { Context } from "../command.ts";

/** A file that can become an article. */
export interface Addable {
  readonly upload: UnderstoodUpload;
  /** An article with the same title; null for none. */
  readonly namesake: Document | null;
}

/** What came of looking at a file: it can be an article, or cannot, or is one already. */
export type Examined = Addable | { readonly problem: CorpusProblem } | { readonly twin: Document };

/** Reads a file that was uploaded, and holds it against the articles there are. */
export async function examine(
  { name, bytes }: PendingFile,
  { library }: Pick<Context, "library">,
): Promise<Examined> {
  const upload = await library.readUpload(name, bytes);
  if ("problem" in upload) return upload;
  const { documents } = library.snapshot.corpus;
  const { textHash, title } = upload.document;
  const twin = documents.find((each) => each.textHash === textHash);
  if (twin) return { twin };
  const namesake = documents.find((each) => folded(each.title) === folded(title)) ?? null;
  return { upload, namesake };
}

/** Titles that differ in no more than this are the same to a reader. */
const folded = (title: string): string =>
  title.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
