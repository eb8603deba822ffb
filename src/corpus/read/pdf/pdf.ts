import { getDocumentProxy } from "unpdf";
import { type Wording, wording } from "../../../words/wording.ts";
import { isArticleText } from "../../document.ts";
import { type FileProperties, withProperties } from "../file-properties.ts";
import { ReadError } from "../read-error.ts";
import type { Reading } from "../reading.ts";
import { type PdfPage, pageOf } from "./pdf-page.ts";
import { divideIntoParagraphs } from "./pdf-paragraphs.ts";
import { setFurnitureAside } from "./running-heads.ts";

/** A book has fewer pages, and so many are read within the limit of time. */
const MOST_PAGES = 1_000;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * Reads the text of a PDF, page by page, in the order in which the file draws it. Nothing else of it is
 * looked at: no scripts, no attachments, no forms.
 *
 * @param signal ends reading between two pages
 * @throws ReadError where the file is damaged, protected, too long, or holds no text
 */
export async function readPdf(bytes: Uint8Array, signal: AbortSignal): Promise<Reading> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > MOST_PAGES) throw tooManyPages(pdf.numPages);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      signal.throwIfAborted();
      pages.push(await readPage(pdf, number));
    }
    const { lines, furniture } = setFurnitureAside(pages);
    const { metadata, blocks } = withProperties(
      await propertiesOf(pdf),
      divideIntoParagraphs(lines),
    );
    if (!blocks.some(isArticleText)) throw holdsOnlyPictures();
    // What repeats on every page belongs to no place of the text: it stands below all of it.
    return { metadata, blocks: [...blocks, ...furniture] };
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // A copy, because the library keeps what it is given.
    const data = new Uint8Array(bytes);
    return await getDocumentProxy(data, { verbosity: 0, isEvalSupported: false });
  } catch (cause) {
    if ((cause as Error).name !== "PasswordException")
      throw isDamaged(wording("problems.isNoPdf"), cause);
    const remedy = wording("remedies.saveWithoutPassword");
    throw new ReadError(wording("problems.isProtected"), remedy, { cause });
  }
}

async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  try {
    return await pageOf(await pdf.getPage(number));
  } catch (cause) {
    throw isDamaged(wording("problems.pageIsDamaged", { page: number }), cause);
  }
}

/** Properties that cannot be read are none. */
async function propertiesOf(pdf: Pdf): Promise<FileProperties> {
  const known = await pdf.getMetadata().catch(() => null);
  const { Title, Language } = (known?.info ?? {}) as Readonly<Record<string, unknown>>;
  const asText = (value: unknown) => (typeof value === "string" ? value : undefined);
  return { title: asText(Title), language: asText(Language) };
}

const isDamaged = (reason: Wording, cause: unknown) =>
  new ReadError(reason, wording("remedies.savePdf"), { cause });

const tooManyPages = (pages: number) =>
  new ReadError(
    wording("problems.tooManyPages", { pages, most: MOST_PAGES }),
    wording("remedies.divide"),
  );

const holdsOnlyPictures = () =>
  new ReadError(wording("problems.holdsOnlyPictures"), wording("remedies.recognise"));
