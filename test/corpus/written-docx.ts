import { zipSync } from "fflate";

/** A paragraph, its style by the id that Word gives it, and the text of a footnote to it. */
export interface WrittenParagraph {
  readonly text: string;
  readonly style?: "Title" | "Heading1" | "Heading2" | "Quote" | "ListParagraph";
  readonly footnote?: string;
}

/** A table, row by row; a cell may hold several paragraphs. */
export type WrittenTable = readonly (readonly (readonly string[])[])[];

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const STYLES = {
  Title: "Title",
  Heading1: "heading 1",
  Heading2: "heading 2",
  Quote: "Quote",
  ListParagraph: "List Paragraph",
};

/**
 * A Word file of these paragraphs and tables.
 *
 * @param title the one among the file's properties
 * @param more further parts by their names, which replace those that are written
 */
export function writeDocx(
  body: readonly (WrittenParagraph | WrittenTable)[],
  {
    title,
    more = {},
  }: { title?: string; more?: Readonly<Record<string, string | Uint8Array>> } = {},
): Buffer {
  const notes: string[] = [];
  const content = body.map((each) => ("text" in each ? paragraph(each, notes) : table(each)));
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`,
    "_rels/.rels": relationships([["officeDocument", "word/document.xml"]]),
    "word/_rels/document.xml.rels": relationships([
      ["styles", "styles.xml"],
      ["footnotes", "footnotes.xml"],
      ["numbering", "numbering.xml"],
    ]),
    "word/document.xml": `${HEAD}<w:document ${NAMESPACES}><w:body>${content.join("")}<w:sectPr/></w:body></w:document>`,
    "word/styles.xml": `${HEAD}<w:styles ${NAMESPACES}>${Object.entries(STYLES)
      .map(
        ([id, name]) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
      )
      .join("")}</w:styles>`,
    "word/footnotes.xml": `${HEAD}<w:footnotes ${NAMESPACES}>${notes.join("")}</w:footnotes>`,
    "word/numbering.xml": `${HEAD}<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ...(title !== undefined && {
      "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>Somebody</dc:creator></cp:coreProperties>`,
    }),
    ...more,
  };
  const bytes = Object.entries(parts).map(([name, part]) => [name, Buffer.from(part)] as const);
  return Buffer.from(zipSync(Object.fromEntries(bytes)));
}

function paragraph({ text, style, footnote }: WrittenParagraph, notes: string[]): string {
  const numbering =
    style === "ListParagraph" ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : "";
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/>${numbering}</w:pPr>` : "";
  let reference = "";
  if (footnote !== undefined) {
    const id = notes.length + 1;
    notes.push(`<w:footnote w:id="${id}">${paragraph({ text: footnote }, [])}</w:footnote>`);
    reference = `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  }
  return `<w:p>${properties}${runs(text)}${reference}</w:p>`;
}

/** Word divides words into runs as it likes. */
const runs = (text: string) =>
  (text.match(/.{1,17}/gsu) ?? [])
    .map((piece) => `<w:r><w:t xml:space="preserve">${escaped(piece)}</w:t></w:r>`)
    .join("");

const table = (rows: WrittenTable) =>
  `<w:tbl>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((cell) => `<w:tc>${cell.map((text) => paragraph({ text }, [])).join("")}</w:tc>`).join("")}</w:tr>`,
    )
    .join("")}</w:tbl>`;

const relationships = (targets: readonly (readonly [type: string, target: string])[]) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
