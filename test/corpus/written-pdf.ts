import { deflateSync } from "node:zlib";

/** A line as it is put on a page, in points from the lower left corner. */
export interface WrittenLine {
  readonly text: string;
  readonly y: number;
  readonly x?: number;
  readonly size?: number;
}

export interface PdfExtras {
  /** The title among the file's properties. */
  readonly title?: string;
  /** More of the file's root, such as a script. */
  readonly root?: string;
  /** More of the trailer. */
  readonly trailer?: string;
  /** Further objects, from number 6 + 2 × pages on. */
  readonly objects?: readonly string[];
  /** How many pages the file says it has; as many as there are unless told. */
  readonly count?: number;
}

const SIZE = 12;
const hex = (text: string) => `<${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;

/** A PDF of A4 pages, plain enough to be read back with a pattern. */
export function writePdf(
  pages: readonly (readonly WrittenLine[])[],
  { title, root = "", trailer = "", objects = [], count = pages.length }: PdfExtras = {},
): Buffer {
  const kids = pages.map((_, i) => `${6 + 2 * i} 0 R`).join(" ");
  const units = new Set(pages.flat().flatMap(({ text }) => hex(text).match(/[0-9a-f]{4}/g) ?? []));
  return assemble(
    [
      `<< /Type /Catalog /Pages 2 0 R ${root} >>`,
      `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
      "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /DW 500 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /FontDescriptor << /Type /FontDescriptor /FontName /F /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>",
      stream(toUnicode([...units])),
      ...pages.flatMap((lines, i) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + 2 * i} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
        stream(lines.map(drawing).join("\n")),
      ]),
      ...objects,
    ],
    `/Root 1 0 R ${title === undefined ? "" : `/Info << /Title ${hex(`\uFEFF${title}`)} >>`} ${trailer}`,
  );
}

/** A PDF whose one page unpacks to so many MiB of spaces. */
export function writePdfBomb(mebibytes: number): Buffer {
  const spaces = deflateSync(Buffer.alloc(mebibytes * 1024 ** 2, " "));
  return assemble(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
      stream(spaces.toString("latin1"), "/Filter /FlateDecode"),
    ],
    "/Root 1 0 R",
  );
}

/** Says which letter each code is: the UTF-16 unit that it is. */
const toUnicode = (units: readonly string[]) =>
  `1 begincodespacerange <0000> <FFFF> endcodespacerange
${units.length} beginbfchar ${units.map((unit) => `<${unit}> <${unit}>`).join(" ")} endbfchar`;

const drawing = ({ text, x = 72, y, size = SIZE }: WrittenLine) =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm ${hex(text)} Tj ET`;

const stream = (content: string, filter = "") =>
  `<< /Length ${content.length} ${filter} >>\nstream\n${content}\nendstream`;

function assemble(objects: readonly string[], trailer: string): Buffer {
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}`;
  return Buffer.from(
    `${file}${table}trailer << /Size ${size} ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
    "latin1",
  );
}

/** Where the text of a typeset page begins and ends; headers and footers stand beyond. */
const TEXT_AREA = { top: 740, bottom: 80 } as const;

/** Sets paragraphs in lines of so many letters, page after page; `# ` makes a heading of one. */
export function typeset(
  paragraphs: readonly string[],
  { width = 72, header = "", lineHeight = 14 } = {},
): WrittenLine[][] {
  const pages: WrittenLine[][] = [];
  let y = 0;
  const put = (text: string, size: number, height: number) => {
    y -= height;
    if (y < TEXT_AREA.bottom) {
      pages.push([]);
      y = TEXT_AREA.top;
    }
    pages.at(-1)!.push({ text, y, size });
  };
  for (const paragraph of paragraphs) {
    const size = paragraph.startsWith("# ") ? 18 : SIZE;
    y -= lineHeight;
    const room = Math.floor((width * SIZE) / size);
    for (const line of wrap(paragraph.replace(/^# /, ""), room)) put(line, size, lineHeight);
  }
  return pages.length > 1 ? pages.map((page, i) => [...edgesOf(i + 1, header), ...page]) : pages;
}

const edgesOf = (page: number, header: string): WrittenLine[] => [
  ...(header ? [{ text: header, y: 800, size: 9 }] : []),
  { text: `Page ${page}`, y: 30, size: 9 },
];

/** Words that are longer than a line are broken. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((each) => each.match(/.{1,60}/gsu) ?? [])) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
