import { writeDocx } from "./written-docx.ts";
import { typeset, type WrittenLine, writePdf } from "./written-pdf.ts";

const SENTENCE =
  "The keeper of the Grey Point light wrote down the wind, the water and the ships that passed, every four hours for thirty-one years.";

/** Files by their names, each with what makes a citation hard to get right. */
export const MADE_UP: Readonly<Record<string, string>> = {
  "one-line.txt": "Nothing but one line, which is the text and not a title.\n",
  "paragraphs.txt": `Grey Point and its light

${SENTENCE}

A short one.

${`${SENTENCE} `.repeat(12).trim()}

Another short one.
`,
  "hard-wrapped.txt": `Grey Point and its light

The keeper of the Grey Point light wrote down the wind, the
water and the ships that passed, every four hours; the books
fill nine shelves in the archive of the harbour, where
anybody may read them until the bell rings.

  • The first book begins on 3 May 1871 with a gale from the
    north-west and a ship that lost her mast.
  • The last ends in the middle of a word.

1. A numbered point that is long enough to be wrapped over
   two lines of the file.
2. A short one.
`,
  "lone-returns.txt": "A title\n\nOne line\rwith a return\rin it, and\n\nanother line below.\n",
  "odd-spaces.txt":
    "A title\n\nA\u00A0no-break space,\u2028a line separator,\fa form feed.\n\n\nEnd.\n",
  "chinese.txt": `阿里巴巴的罚款

${"监管机构对这家公司处以罚款，理由是滥用市场支配地位。".repeat(60)}

第二段。
`,
  "table.md": `# Ships

| Ship | Year | Fate |
|:-----|-----:|------|
| *Aurora* | 1884 | lost \\| found |
| | 1885 | \`a\\|b\` |
| Borealis | | [sold](https://example.org/sold "to whom") |

After the table, a paragraph.
`,
  "nested-lists.md": `# Duties

- By day
  - clean the lamp,
    then the glass
    1. with vinegar
    2. with water

      and a cloth
  - sleep
- By night
* [ ] wind the clock
* [x] trim the wick
`,
  "quotes.md": `# Letters

> Dear Sir,
> the oil is out
and the wick with it.
>
> > I know,
> > wrote the harbour.
>
> - Send oil
> - Send wicks
`,
  "code.md": `# Programs

Before.

\`\`\`js title="a fence"
const light = "on";

const <b>dark</b> = "&amp; off";
\`\`\`

    indented code

    after a gap

- in a list:

  ~~~
  tilde
  ~~~

Inline \`code that goes
on over a line\` and a \`\`tick \` inside\`\` it, the the \`the
the the\` end.
`,
  "links.md": `# Links

A [link over
two lines](https://example.org/a(b) "a title"), a [reference
link][ref], an autolink <https://example.org/path>, a bare
https://example.com/bare and an address in
an open [bracket someone@example.com
with www.example.net below it.

![A picture of
the light](light.png "by nobody") and [![a badge](badge.svg)
text](https://example.org).

[ref]: https://example.org/ref
`,
  "footnotes.md": `# Notes

A claim[^1] and
another[^two].

[^1]: The first note
    goes on here.
[^two]: The second.

The text goes on.
`,
  "html-in-markdown.md": `# Both

<div class="x"
     id="y">
A block
of <b>HTML</b> &amp; more
</div>

Inline <b>bold</b> text<br>with a break, <span
title="a > b">a span</span> and <!-- a remark
over two lines --> an end.

<table>
<tr><td>cell</td>
<td>other</td></tr>
</table>

<!-- A remark

with a gap -->

<details><summary>More</summary>

Markdown *inside*.

</details>
`,
  "entities.md": `# A &amp; B

One &#10; two &#xA; three
&NewLine; four &eacute;t&eacute;
> five &#10; six
seven \\&#10; eight
`,
  "rules.md": `Title
=====

Above
***
Below

Hard\\
break and two spaces  
break

A heading
---

Text.
`,
  "front-matter.md": `---
title: From the front matter
tags: [a, b]
content_note: >
  Over two
  lines.
---
Directly below.

More.
`,
  "page.html": `<!doctype html>
<html lang="en">
<head><title>Head</title>
<style>p { color: red }</style></head>
<body>
<h1>The
light</h1>
<p class="lead"
   id="first">Salt &amp; oil &lt;here&gt;,
caf&eacute; and R&
D with a &#10; line end that is none,
and <em>nested <b>inline <a
href="#">tags</a></b></em>.
<!-- a remark
over lines -->
<p>Un<b>closed</b> paragraph<br>after a
break<br/>
and another.
<pre>
first &#10; line
  second

fourth</pre>
<ul><li>item<li>
item two
<ol><li>inner
</ol></ul>
<dl><dt>term<dd>meaning</dl>
<blockquote><p>quoted</p> words</blockquote>
<figure><img src="a.png"
alt="A picture
of two lines"><figcaption>caption</figcaption></figure>
<noscript>unseen</noscript><template>unseen</template>
<div hidden>unseen
too</div>
Loose text at the end.
</body>
</html>
`,
  "tables.html": `<h1>Tables</h1>
<table>
<caption>What was
lost</caption>
<tr>
<th>
Ship
</th>
<th>Year</th>
</tr>
<tr>
<td>Aurora</td>
<td></td>
<td>
<p>1884</p>
<p>in May</p></td>
</tr>
stray words
<tr><td><table><tr><td>inner</td></tr></table></td><td>last

</td></tr>
</table>
<p>para
<table><tr><td>cell
</td></tr>
moved words
</table>
`,
  "furniture.html": `<nav>Home
About</nav>
<p>A kicker</p>
<h1>The title</h1>
<p>The text begins.</p>
<aside>Read
also</aside>
<p>The text goes on.</p>
<form>Subscribe</form>
<footer>Imprint</footer>
`,
  "fragment.htm": "<p>No head, no body\nand no end",
};

/** A sentence without a word that another one of these has. */
const sentence = (n: number): string =>
  Array.from({ length: 20 }, (_, i) => `w${String.fromCharCode(97 + i)}${toLetters(n)}`).join(" ");

/** Numbers alone make no difference between headers of pages. */
const toLetters = (n: number): string =>
  String(n).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)]!);

const sentences = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => `${sentence(from + i)}.`).join(" ");

/** Lines of a column, from the top of the text down. */
const column = (x: number, text: string, width = 32): WrittenLine[] =>
  (text.match(new RegExp(`.{1,${width}}(?: |$)`, "g")) ?? []).map((line, i) => ({
    text: line.trim(),
    x,
    y: 740 - 14 * i,
  }));

/** Files that hold no lines by their names, each with what makes a place hard to get right. */
export const MADE_UP_FILES: Readonly<Record<string, Buffer>> = {
  "columns.pdf": writePdf([
    [...column(72, sentences(1, 4)), ...column(320, `${sentences(5, 4)} And so`)],
    column(72, `it goes on. ${sentences(10, 3)}`),
  ]),
  "three-pages.pdf": writePdf(
    typeset([Array.from({ length: 90 }, (_, i) => sentence(i)).join(", ")], {
      header: "One sentence",
    }),
  ),
  "hyphens.pdf": writePdf([
    column(72, "The har- bour- master's well- known light- house is there. ".repeat(4), 9),
  ]),
  "chinese.pdf": writePdf(
    typeset(["港口的燈塔在夜裡亮著，守塔人每四小時記錄一次風和水。".repeat(40)], { width: 60 }),
  ),
  "list.pdf": writePdf(
    typeset([
      "# Points",
      ...Array.from({ length: 40 }, (_, i) => `• Point ${i}: ${sentences(i, 1)}`),
    ]),
  ),
  "empty-pages.pdf": writePdf([
    [],
    ...typeset([sentences(1, 3)]),
    [],
    ...typeset([sentences(4, 2)]),
  ]),
  "notes.docx": writeDocx([
    { text: "Notes", style: "Title" },
    ...Array.from({ length: 9 }, (_, i) => ({
      text: `Paragraph ${i}. ${SENTENCE}`,
      ...(i % 2 && { footnote: `Note ${i}. ${SENTENCE.repeat(i)}` }),
    })),
  ]),
  "long-table.docx": writeDocx([
    { text: SENTENCE },
    Array.from({ length: 60 }, (_, i) => [[`Row ${i}`], ["", SENTENCE], [""], [`${i}`, "end"]]),
    { text: "" },
    { text: SENTENCE.repeat(20) },
  ]),
  "chinese.docx": writeDocx([{ text: "港口的燈塔在夜裡亮著。".repeat(99) }, { text: "短。" }]),
};
