import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { UserError } from "../errors.ts";
import {
  type Block,
  type Corpus,
  type CorpusProblem,
  compareNewestFirst,
  type Document,
  isArticleText,
} from "./document.ts";
import { folderProblem, HOW_TO_ADD, unusableFolder } from "./folder.ts";
import { divideIntoPassages } from "./passage.ts";
import { cannotBeRead, HOW_TO_CONVERT, hasIdOf, holdsNoText, leadsOut } from "./problems.ts";
import { decodeText } from "./read/decode.ts";
import { ReadError } from "./read/read-error.ts";
import { extensionOf, hasReader, readDocument } from "./read-document.ts";

/** Words of like meaning, at the top of the corpus folder; never an article. */
const SYNONYMS_FILE = "synonyms.txt";
const MEBIBYTE = 1024 ** 2;
/** No article is larger than this; a larger file is something else, and would hold up a refresh. */
const LARGEST_FILE_MEBIBYTES = 5;

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
    throw unusableFolder(folder, "cannot be read", cause);
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
  const otherFormats = ignored.filter(isOfOtherFormat);
  if (documents.size === 0) throw nothingLoaded(folder, problems, otherFormats);
  return { ...assemble([...documents.values()]), problems, ignored, otherFormats, synonyms };
}

function assemble(documents: readonly Document[]) {
  const sorted = documents.toSorted(compareNewestFirst);
  const taken = new Set<string>();
  const passages = sorted.flatMap((document) => divideIntoPassages(document, taken));
  return { documents: sorted, passages };
}

async function resolveFolder(folder: string): Promise<string> {
  const problem = folderProblem(folder);
  if (problem) throw problem;
  return realpath(folder);
}

function nothingLoaded(
  folder: string,
  problems: readonly CorpusProblem[],
  otherFormats: readonly string[],
): UserError {
  const failed = problems.map(({ file, reason }) => `${file}: ${reason}`).join("; ");
  const why = failed ? ` None of its files could be used (${failed}).` : "";
  const passedOver =
    otherFormats.length > 0
      ? ` These files are of other formats: ${otherFormats.join(", ")}. ${HOW_TO_CONVERT}`
      : "";
  return new UserError(
    `The corpus folder ${folder} holds no articles.${why}${passedOver} ${HOW_TO_ADD}`,
  );
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

const isReadme = (file: string): boolean => /^readme/i.test(basename(file));

const isWanted = (file: string): boolean => hasReader(file) && !isReadme(file);

/** Whether a file that was passed over may hold an article all the same, such as `report.docx`. */
function isOfOtherFormat(file: string): boolean {
  const isHidden = basename(file).startsWith(".");
  return extensionOf(file) !== "" && !hasReader(file) && !isHidden && !isReadme(file);
}

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
    const document = readDocument(file, bytes);
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
    throw new ReadError(
      `It is ${mebibytes} MiB long, and an article may have ${LARGEST_FILE_MEBIBYTES} MiB`,
      "Divide it into several files, or remove it.",
    );
  }
  return readFile(path);
}
