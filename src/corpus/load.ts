import { createHash } from "node:crypto";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, extname, join, relative, sep } from "node:path";
import { UserError } from "../errors.ts";
import {
  type Block,
  type Corpus,
  type CorpusProblem,
  compareNewestFirst,
  type Document,
  isArticleText,
} from "./document.ts";
import { markFurniture } from "./furniture.ts";
import { divideIntoPassages } from "./passage.ts";
import { cannotBeRead, hasIdOf, holdsNoText, isMissing, leadsOut } from "./problems.ts";
import { decodeText } from "./read/decode.ts";
import { readHtml } from "./read/html.ts";
import { readMarkdown } from "./read/markdown.ts";
import type { Reading } from "./read/reading.ts";
import { readText } from "./read/text.ts";
import { slugOf } from "./slug.ts";

/** Words of like meaning, at the top of the corpus folder; never an article. */
const SYNONYMS_FILE = "synonyms.txt";
const MEBIBYTE = 1024 ** 2;
/** No article is larger than this; a larger file is something else, and would hold up a refresh. */
const LARGEST_FILE_MEBIBYTES = 5;

/** One reader a format. */
const READERS: Readonly<Record<string, (text: string) => Reading>> = {
  ".txt": readText,
  ".md": readMarkdown,
  ".html": readHtml,
  ".htm": readHtml,
};

export interface LoadOptions {
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Reads every article below a folder. A file that cannot be read becomes a problem in the result and
 * the rest is loaded.
 *
 * @throws UserError where the folder is missing, cannot be read, or holds no article that loads
 */
export async function loadCorpus(folder: string, options: LoadOptions = {}): Promise<Corpus> {
  const root = await resolveFolder(folder);
  const { files, ignored, problems } = await listFiles(root).catch((cause: unknown) => {
    throw unusable(folder, cause);
  });
  const articles = files.filter((file) => file !== SYNONYMS_FILE);
  const documents = new Map<string, Document>();
  for (const [index, file] of articles.entries()) {
    const result = await loadDocument(root, file, documents);
    if ("problem" in result) problems.push(result.problem);
    else documents.set(result.document.id, result.document);
    options.onProgress?.(index + 1, articles.length);
  }
  const synonyms = files.includes(SYNONYMS_FILE) ? await readSynonyms(root, problems) : "";
  await resolveFolder(root); // one that went away meanwhile would leave half a corpus
  if (documents.size === 0) throw nothingLoaded(folder, problems);
  return { ...assemble([...documents.values()]), problems, ignored, synonyms };
}

function assemble(documents: readonly Document[]) {
  const sorted = documents.toSorted(compareNewestFirst);
  const taken = new Set<string>();
  const passages = sorted.flatMap((document) => divideIntoPassages(document, taken));
  return { documents: sorted, passages };
}

const HOW_TO_ADD =
  "Put articles there as .txt, .md or .html files, or set CORPUS_DIR to the folder that holds them.";

async function resolveFolder(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
  } catch (cause) {
    throw unusable(folder, cause);
  }
  throw new UserError(`The corpus folder ${folder} is not a folder. ${HOW_TO_ADD}`);
}

function unusable(folder: string, cause: unknown): UserError {
  const reason = isMissing(cause) ? "does not exist" : "cannot be read";
  return new UserError(`The corpus folder ${folder} ${reason}. ${HOW_TO_ADD}`, { cause });
}

function nothingLoaded(folder: string, problems: readonly CorpusProblem[]): UserError {
  const failed = problems.map(({ file, reason }) => `${file}: ${reason}`).join("; ");
  const why = failed ? ` None of its files could be used (${failed}).` : "";
  return new UserError(`The corpus folder ${folder} holds no articles.${why} ${HOW_TO_ADD}`);
}

interface Listing {
  readonly files: string[];
  readonly ignored: string[];
  readonly problems: CorpusProblem[];
}

async function listFiles(root: string, folder = ""): Promise<Listing> {
  const listing: Listing = { files: [], ignored: [], problems: [] };
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.name.startsWith(".")) listing.ignored.push(file);
    else if (entry.isDirectory()) merge(listing, await listFolder(root, file));
    else if (entry.isSymbolicLink()) await listLink(root, file, listing);
    else if (entry.isFile() && isWanted(file)) listing.files.push(file);
    else listing.ignored.push(file);
  }
  return listing;
}

const isWanted = (file: string): boolean =>
  READERS[extensionOf(file)] !== undefined && !/^readme/i.test(basename(file));

async function readSynonyms(root: string, problems: CorpusProblem[]): Promise<string> {
  try {
    return decodeText(await readBytes(join(root, SYNONYMS_FILE)));
  } catch (error) {
    problems.push(cannotBeRead(SYNONYMS_FILE, error));
    return "";
  }
}

async function listFolder(root: string, folder: string): Promise<Listing> {
  try {
    return await listFiles(root, folder);
  } catch (error) {
    return { files: [], ignored: [], problems: [cannotBeRead(folder, error)] };
  }
}

/** A link may point at a file elsewhere in the corpus, and nowhere else. */
async function listLink(root: string, file: string, listing: Listing): Promise<void> {
  try {
    const target = await realpath(join(root, file));
    const kind = await stat(target);
    const isOutside = relative(root, target).split(sep)[0] === "..";
    if (isOutside && (kind.isDirectory() || isWanted(file))) listing.problems.push(leadsOut(file));
    else if (kind.isFile() && isWanted(file)) listing.files.push(file);
    else listing.ignored.push(file);
  } catch (error) {
    if (isWanted(file)) listing.problems.push(cannotBeRead(file, error));
    else listing.ignored.push(file);
  }
}

function merge(listing: Listing, other: Listing): void {
  listing.files.push(...other.files);
  listing.ignored.push(...other.ignored);
  listing.problems.push(...other.problems);
}

type Loaded = { document: Document } | { problem: CorpusProblem };

async function loadDocument(
  root: string,
  file: string,
  loaded: ReadonlyMap<string, Document>,
): Promise<Loaded> {
  try {
    const bytes = await readBytes(join(root, file));
    const document = toDocument(file, bytes);
    const other = loaded.get(document.id);
    if (other) return { problem: hasIdOf(other.file, file, document.id) };
    if (!document.blocks.some(holdsText)) return { problem: holdsNoText(file) };
    return { document };
  } catch (error) {
    return { problem: cannotBeRead(file, error) };
  }
}

const holdsText = (block: Block) => isArticleText(block) && block.kind !== "heading";

async function readBytes(path: string): Promise<Buffer> {
  const { size } = await stat(path);
  if (size > LARGEST_FILE_MEBIBYTES * MEBIBYTE) {
    const mebibytes = (size / MEBIBYTE).toFixed(1);
    throw new UserError(
      `It is ${mebibytes} MiB long, and an article may have ${LARGEST_FILE_MEBIBYTES} MiB`,
    );
  }
  return readFile(path);
}

function toDocument(file: string, bytes: Uint8Array): Document {
  const read = READERS[extensionOf(file)]!;
  const { metadata, blocks } = read(decodeText(bytes));
  return {
    id: slugOf(file),
    file,
    title: metadata.title ?? titleFromName(file),
    publisher: metadata.publisher ?? null,
    author: metadata.author ?? null,
    published: metadata.published ?? null,
    dateline: metadata.dateline ?? null,
    source: metadata.source ?? null,
    retold: metadata.retold ?? false,
    tags: metadata.tags ?? [],
    hints: metadata.hints ?? [],
    contentNote: metadata.contentNote ?? null,
    support: metadata.support ?? null,
    url: metadata.url ?? null,
    language: metadata.language ?? null,
    blocks: markFurniture(blocks),
    fingerprint: fingerprintOf(bytes),
  };
}

/** Names the bytes of a file, see `Document.fingerprint`. */
export function fingerprintOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64url");
}

function titleFromName(file: string): string {
  const words = basename(file, extname(file)).replace(/[-_]+/g, " ").trim() || file;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const extensionOf = (name: string) => extname(name).toLowerCase();
