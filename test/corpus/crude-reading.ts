import { unzipSync } from "fflate";

/**
 * Reads a file's words place by place, such as line by line, without any of the code under test: crude, but of its own mind.
 * What is marked up is stripped by patterns, so it suits the files of these tests only.
 */

/** The words of each line, page or paragraph; `[0]` are those of line 1. */
export function readCrudely(file: string, bytes: Buffer): string[][] {
  if (file.endsWith(".pdf")) return readPdfCrudely(bytes);
  if (file.endsWith(".docx")) return readDocxCrudely(bytes);
  const lines = decodeCrudely(bytes).split(/\r?\n/);
  if (file.endsWith(".md")) return stripMarkdown(lines).map(wordsOf);
  if (/\.html?$/.test(file)) return stripHtml(lines.join("\n")).split("\n").map(wordsOf);
  return lines.map(wordsOf);
}

export function decodeCrudely(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString("utf16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(2)).swap16().toString("utf16le");
  }
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

/** Where headers and footers stand in the PDFs of these tests, in points from the lower edge. */
const isInMargin = (y: number) => y < 60 || y > 780;

/** What stands in the margins of pages comes last, behind the last page. */
function readPdfCrudely(bytes: Buffer): string[][] {
  const file = bytes.toString("latin1");
  const margins: string[] = [];
  const pages = Array.from(file.matchAll(/\/Type \/Page .*?\/Contents (\d+) 0 R/g), ([, id]) => {
    const content = file.split(`\n${id} 0 obj\n`)[1]!.split("endstream")[0]!;
    const lines = Array.from(
      content.matchAll(/ (\S+) Tm <([0-9a-f]*)> Tj/g),
      ([, y, hex]) => [Number(y), Buffer.from(hex!, "hex").swap16().toString("utf16le")] as const,
    );
    margins.push(...lines.filter(([y]) => isInMargin(y)).map(([, text]) => text));
    return wordsOf(
      lines
        .filter(([y]) => !isInMargin(y))
        .map(([, text]) => text)
        .join("\n"),
    );
  });
  return [...pages, wordsOf(margins.join("\n"))];
}

/** A footnote belongs to its paragraph, and in a table to the last of its row. */
function readDocxCrudely(bytes: Buffer): string[][] {
  const parts = unzipSync(bytes);
  const xmlOf = (name: string) => Buffer.from(parts[name] ?? []).toString("utf8");
  const textIn = (xml: string) =>
    decodeEntities(xml.replace(/<w:(tab|br)\/>/g, " ").replace(/<[^>]*>/g, ""));
  const notes = new Map(
    Array.from(
      xmlOf("word/footnotes.xml").matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/gs),
    ).map(([, id, xml]) => [id, textIn(xml!)]),
  );
  const paragraphs = xmlOf("word/document.xml").match(/<w:p>.*?<\/w:p>/gs) ?? [];
  return paragraphs
    .filter((xml) => textIn(xml).trim() !== "")
    .map((xml) => {
      const references = Array.from(xml.matchAll(/footnoteReference w:id="(\d+)"/g));
      return wordsOf([textIn(xml), ...references.map(([, id]) => notes.get(id))].join(" "));
    });
}

/** Words are runs of letters and digits, and `&`; emphasis may end inside of one. */
export function wordsOf(text: string): string[] {
  const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{M}\p{N}]+|&/gu;
  return text.replace(/[*_~`\\]/g, "").match(word) ?? [];
}

/** The text of a link, and as many line ends as the link has. */
const keepText = (link: string, text: string) => text + keepLineEnds(link.replace(text, ""));
const keepLineEnds = (text: string) => text.replace(/[^\n]/g, "");

function stripMarkdown(lines: readonly string[]): string[] {
  const code: string[] = [];
  let fence: string | undefined;
  const hidden = withoutFrontMatter(lines).map((line) => {
    const [, mark] = /^[\s>]*(?:[-*+] |\d+[.)] )?(```|~~~)/.exec(line) ?? [];
    if (mark && (fence === undefined || fence === mark)) {
      fence = fence ? undefined : mark;
      return "";
    }
    return fence ? `\uE000${code.push(line) - 1}\uE001` : line;
  });
  const spans = /(?<!`)(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g;
  const text = hidden
    .join("\n")
    .replace(spans, (_, __, span: string) => {
      return span
        .split("\n")
        .map((piece) => `\uE000${code.push(piece) - 1}\uE001`)
        .join("\n");
    })
    .replace(/!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\((?:[^()]|\([^()]*\))*\)/g, keepText)
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, keepText)
    .replace(/\\&/g, "&amp;")
    .replace(/^[ \t>]*\[\^[^\]]+\]:/gm, "")
    .replace(/^\[[^\]]+\]:.*$/gm, "")
    .replace(/\[\^[^\]]+\]/g, "")
    .replace(/!?\[([^[\]]+)\]\[[^[\]]*\]/g, keepText)
    .replace(/<((?:https?:|mailto:)[^>]*)>/g, "$1")
    .replace(/^([ \t>]*)(?:(?:[-*+]|\d+[.)])[ \t]+)+(?:\[[ xX]\])?/gm, "$1");
  return stripHtml(text)
    .replace(/\uE000(\d+)\uE001/g, (_, at: string) => code[Number(at)]!)
    .split("\n");
}

function withoutFrontMatter(lines: readonly string[]): string[] {
  const end = lines[0] === "---" ? lines.indexOf("---", 1) : -1;
  return lines.map((line, at) => (at <= end ? "" : line));
}

const INLINE = /^<\/?(a|b|code|em|i|mark|small|span|strong|sub|sup|u)\b/i;

function stripHtml(text: string): string {
  return decodeEntities(
    text
      .replace(/<!--[\s\S]*?-->/g, keepLineEnds)
      .replace(/<(head|script|style|template|noscript|svg)\b[\s\S]*?<\/\1>/gi, keepLineEnds)
      .replace(/<(\w+)[^<>]*\shidden\b[^<>]*>[\s\S]*?<\/\1>/gi, keepLineEnds)
      .replace(/<img\b[^<>]*?\balt="([^"]*)"[^<>]*>/gi, (tag, alt: string) => {
        const [before = "", after = ""] = tag.split(alt || "\uFFFF");
        return ` ${keepLineEnds(before)}${alt}${keepLineEnds(after)} `;
      })
      .replace(
        /<[/a-z!](?:"[^"]*"|[^<>"])*>/gi,
        (tag) => (INLINE.test(tag) ? "" : " ") + keepLineEnds(tag),
      ),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  NewLine: " ",
  eacute: "é",
  hellip: "…",
  mdash: "—",
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#[xX]([\da-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code === 10 ? " " : String.fromCodePoint(code);
  });
}
