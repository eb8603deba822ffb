import { describe, expect, test } from "vitest";
import { readHtml, readHtmlFragment } from "../../../src/corpus/read/html.ts";

/** Kind, text, and the line of each stretch of it. */
const blocksOf = (source: string) =>
  readHtml(source).blocks.map(({ kind, text, lineStarts }) => [
    kind,
    text,
    lineStarts.map(({ line }) => line),
  ]);
const textsOf = (source: string) => readHtml(source).blocks.map(({ text }) => text);

describe("the head of a page", () => {
  const page = (head: string, attributes = "") =>
    readHtml(`<html ${attributes}><head>${head}</head><body><p>Text.</p></body></html>`).metadata;

  test("gives all that it says", () => {
    expect(
      page(
        `<title>From the
          window</title>
        <meta property="og:site_name" content="Deep News">
        <meta name="author" content=" Shen  Lu ">
        <meta property="article:published_time" content="2021-08-17T09:30:00+08:00">
        <link rel="canonical" href="https://example.org/fine">`,
        'lang="en-GB"',
      ),
    ).toEqual({
      title: "From the window",
      publisher: "Deep News",
      author: "Shen Lu",
      published: "2021-08-17",
      url: "https://example.org/fine",
      language: "en-GB",
    });
  });

  test.each<[string, string, object]>([
    [
      "og:title before title",
      '<title>a</title><meta property="og:title" content="b">',
      { title: "b" },
    ],
    ["a date by its plain name", '<meta name="date" content="2021-08">', { published: "2021-08" }],
    ["no date that is none", '<meta name="date" content="2021-13-01">', {}],
    ["no empty values", '<meta name="author" content=" "><title></title>', {}],
    ["no address but http", '<link rel="canonical" href="javascript:alert(1)">', {}],
    ["no relative address", '<link rel="canonical" href="/fine">', {}],
  ])("gives %s", (_, head, metadata) => {
    expect(page(head)).toEqual(metadata);
  });

  test("gives way to the first heading, which is then no text", () => {
    const { metadata, blocks } = readHtml(
      "<title>a</title><p>kicker</p><h1>b\nc</h1><p>d</p><h1>e</h1>",
    );
    expect(metadata.title).toBe("b c");
    expect(blocks.map(({ text, beginsSection }) => [text, beginsSection])).toEqual([
      ["kicker", undefined],
      ["d", true],
      ["e", undefined],
    ]);
  });

  test("does not give way to a heading in furniture", () => {
    expect(readHtml("<title>a</title><nav><h1>Site</h1></nav><p>b</p>").metadata.title).toBe("a");
  });
});

describe("what is read of a page", () => {
  test.each<[string, string, string[]]>([
    ["its only article", "<p>a</p><main><p>b</p><article><p>c</p></article></main>", ["c"]],
    [
      "its main part, where articles are several",
      "<p>a</p><main><article>b</article><article>c</article></main>",
      ["b", "c"],
    ],
    [
      "its body, where neither is one",
      "<article>a</article><article>b</article><p>c</p>",
      ["a", "b", "c"],
    ],
    ["a file without body tags", "a<p>b", ["a", "b"]],
    ["nothing of an empty file", "", []],
  ])("is %s", (_, source, texts) => {
    expect(textsOf(source)).toEqual(texts);
  });

  test.each([
    "<p hidden>x</p>",
    "<div hidden><p>x</p></div>",
    "<script>x</script>",
    "<style>x</style>",
    "<template><p>x</p></template>",
    "<noscript>x</noscript>",
    "<svg><text>x</text></svg>",
    "<textarea>x</textarea>",
    "<select><option>x</select>",
    "<button>x</button>",
    "<iframe>x</iframe>",
    "<video>x</video>",
    "<object>x</object>",
    "<!-- x -->",
  ])("is nothing of %s", (element) => {
    expect(textsOf(`<p>a</p>${element}<p>b</p>`)).toEqual(["a", "b"]);
  });
});

describe("a block's lines are those of the file", () => {
  test.each<[string, string, ReturnType<typeof blocksOf>]>([
    ["a paragraph over lines", "<p\nclass='x'>\na\nb</p>", [["paragraph", "a b", [3, 4]]]],
    ["nested inline tags", "a<em>b<b>c\nd</b></em>e", [["paragraph", "abc de", [1, 2]]]],
    [
      "old inline tags",
      "<acronym>a</acronym> <big>b</big> <label>c</label>",
      [["paragraph", "a b c", [1]]],
    ],
    [
      "entities",
      "<p>&lt;a&gt; &amp;amp; &eacute;\nb</p>",
      [["paragraph", "<a> &amp; é b", [1, 2]]],
    ],
    [
      "entities of line ends",
      "<p>a&#10;b &NewLine; c&#xa;\nd</p>",
      [["paragraph", "a b c d", [1, 2]]],
    ],
    [
      "an & at a line's end",
      "<p>R&\nD</p>\n<p>a &\nb</p><p>c</p>",
      [
        ["paragraph", "R& D", [1, 2]],
        ["paragraph", "a & b", [3, 4]],
        ["paragraph", "c", [4]],
      ],
    ],
    ["an entity without its end", "<p>a &amp\nb</p>", [["paragraph", "a & b", [1, 2]]]],
    ["breaks", "<p>a<br>b<br/>\nc</p>", [["paragraph", "a b c", [1, 2]]]],
    ["preformatted text", "<pre>\n\na&#10;b\n  c</pre>", [["code", "a b c", [3, 4]]]],
    ["comments over lines", "<p>a<!--\n\n--> b</p>", [["paragraph", "a b", [1, 3]]]],
    ["end tags that end nothing", "<p>a</x\n>b\nc</p>", [["paragraph", "ab c", [1, 2, 3]]]],
    [
      "lists",
      "<ul><li>a\n<ol><li>b</ol>c</ul><dl><dt>d<dd>e</dl>",
      [
        ["item", "a", [1]],
        ["item", "b", [2]],
        ["item", "c", [2]],
        ["item", "d", [2]],
        ["item", "e", [2]],
      ],
    ],
    [
      "quotations",
      "<blockquote><p>a</p>\nb</blockquote>",
      [
        ["quote", "a", [1]],
        ["quote", "b", [2]],
      ],
    ],
    ["a picture", "<img\nsrc='x'\nalt='a\nb'>c<img alt=d>", [["paragraph", "a b c d", [3, 4]]]],
    ["a picture with an entity", '<img alt="a&#10;b\nc">', [["paragraph", "a b c", [1, 2]]]],
    ["a picture that says nothing", "<p>a<img src='x'>b</p>", [["paragraph", "ab", [1]]]],
    [
      "a table with cells on lines of their own",
      "<table>\n<tr>\n<td>\na\n</td>\n<td>\n</td>\n<td>b</td>\n<td></td>\n</tr></table>",
      [["row", "a | | b", [4, 8]]],
    ],
    [
      "a table with paragraphs in cells",
      "<table><tr><td><p>a</p></td>\n<td>b</td></tr></table>",
      [
        ["row", "a", [1]],
        ["row", "b", [2]],
      ],
    ],
    [
      "text that HTML moves out of a table",
      "a\n<table><tr><td>b</td></tr>\nc\n</table>d",
      [
        ["paragraph", "a", [1]],
        ["row", "b", [2]],
        ["paragraph", "c", [3]],
        ["paragraph", "d", [4]],
      ],
    ],
    [
      "misnested tags",
      "<p>a<b>b<p>c</b>d\ne",
      [
        ["paragraph", "ab", [1]],
        ["paragraph", "cd e", [1, 2]],
      ],
    ],
    ["characters of two units", "<p>😀 &#128512;\n😀</p>", [["paragraph", "😀 😀 😀", [1, 2]]]],
  ])("%s", (_, source, blocks) => {
    expect(blocksOf(source)).toEqual(blocks);
  });

  test("an element with the name of a property of every object is none of ours", () => {
    expect(blocksOf("<constructor>a</constructor><valueOf>b</valueOf>")).toEqual([
      ["paragraph", "a", [1]],
      ["paragraph", "b", [1]],
    ]);
    expect(readHtml("<constructor>a</constructor>").blocks[0]!.furniture).toBeUndefined();
  });

  test("a fragment begins in its line of the file", () => {
    expect(readHtmlFragment("<p>a\nb</p>", 7)[0]!.lineStarts).toEqual([
      { offset: 0, line: 7 },
      { offset: 2, line: 8 },
    ]);
  });
});

test("headings have their level, also inside other elements", () => {
  const { blocks } = readHtml("<p>a</p><section><h2>b</h2><div><h6>c</h6></div></section>");
  expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
    ["paragraph", undefined],
    ["heading", 2],
    ["heading", 6],
  ]);
});
