import type { Cited } from "./cited.ts";

/** Names of months that every style of BibTeX knows. */
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const LONGEST_KEY = 40;

/** What TeX takes for more than itself. */
const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  ...Object.fromEntries(Array.from("#$%&_", (sign) => [sign, `\\${sign}`])),
};

/** An entry of a bibliography for LaTeX. @param id of the article, which is its key as far as it is ASCII */
export function bibtexCitation(cited: Cited, id: string): string {
  const { title, author, publisher, retold, place, link, published } = cited;
  const [year, month] = published?.split("-") ?? [];
  const fields = [
    // Styles change capitals outside of inner braces.
    ["title", `{${escaped(title)}}`],
    ["author", author && namesIn(author)],
    ["howpublished", publisher && escaped(publisher)],
    ["year", year],
    ["month", month && MONTHS[Number(month) - 1]],
    ["url", link],
    [
      "note",
      [retold, place]
        .filter((each) => each !== null)
        .map(escaped)
        .join("; "),
    ],
  ] as const;
  const lines = fields.flatMap(([name, value]) =>
    value ? [`  ${name} = ${name === "month" ? value : `{${value}}`}`] : [],
  );
  return `@misc{${keyOf(id)},\n${lines.join(",\n")}\n}`;
}

const escaped = (text: string): string => text.replace(/[\\{}~^#$%&_]/g, (sign) => SPECIAL[sign]!);

/** BibTeX divides names at "and", and turns them around at commas, which is no list of names then. */
const namesIn = (author: string): string =>
  author.includes(",") ? `{${escaped(author)}}` : escaped(author);

const keyOf = (id: string): string =>
  id
    .replace(/[^\w-]+/g, "")
    .replace(/^-+/, "")
    .slice(0, LONGEST_KEY) || "article";
