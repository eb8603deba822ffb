import { describe, expect, test } from "vitest";
import { writeDocx } from "../../corpus/written-docx.ts";
import { typeset, writePdf } from "../../corpus/written-pdf.ts";
import { buttonId, menuOf, textOf } from "../shown.ts";
import { isPrivate, setStage } from "../stage.ts";

const FILLER =
  "Keepers wrote down wind and water every four hours, and their books fill nine shelves in the " +
  "archive of the harbour, where anybody may read them on the second floor until the bell rings.";

const REPORT = writePdf(
  [
    ...typeset(["# Harbour report", `${FILLER} The pier leans.`]),
    ...typeset([`The lighthouse lamp was bought in Saltholm for nine crowns. ${FILLER}`]),
    ...typeset([`Herring were landed on forty days of that year, and sold at once. ${FILLER}`]),
  ].map((page, i) => [...page, { text: `Report, page ${i + 1}`, y: 30, size: 9 }]),
);
const MINUTES = writeDocx(
  [
    { text: "Minutes", style: "Title" },
    { text: "Windmill", style: "Heading1" },
    { text: `The council agreed to paint the windmill green. ${FILLER}` },
    { text: `Mayor Ida Brand opposed it. ${FILLER}`, footnote: "She owns the other windmill." },
  ],
  { title: "Council minutes" },
);

const stage = setStage(
  { SOURCE_URL: "https://example.org/{file}#L{first}-L{last}" },
  { "news/report.pdf": REPORT, "minutes.docx": MINUTES, "a.md": `# Another\n\n${FILLER}\n` },
);

const ask = (question: string) => stage.discord.as("member").slash("ask", { question }).message();
const read = (title: string) => stage.discord.as("member").slash("article", { title }).message();

const LAMP = "What was the lighthouse lamp bought for?";
const WINDMILL = "Which colour is the windmill painted?";

describe("PDFs and Word files", () => {
  test("are cited by page, with a link to it, and by paragraph", async () => {
    expect(textOf(await ask(LAMP))).toContain(
      "**Harbour report**\n-# [news/report\\.pdf, page 2](https://example.org/news/report.pdf#page=2)",
    );
    expect(textOf(await ask(WINDMILL))).toMatch(
      /\*\*Council minutes\*\*\n-# Windmill · \[minutes\\.docx, paragraphs? 3(–4)?\]\(https:\/\/example\.org\/minutes\.docx\)/,
    );
  });

  test("show what stands around a passage, and the article with the passage marked", async () => {
    const member = stage.discord.as("member");
    const answer = await ask(LAMP);
    const wide = await member.press(answer, buttonId(answer, "Context")).message();
    expect(textOf(wide)).toContain("news/report\\.pdf, pages 1–3 · marked: page 2");
    const article = await member.press(wide, buttonId(wide, "Article")).message();
    expect(isPrivate(article)).toBe(true);
    expect(textOf(article)).toContain("\n\n> The lighthouse lamp was bought");
  });

  test("are read page by page, with what was folded away below the text", async () => {
    const text = textOf(await read("news-report"));
    expect(text).toContain("The pier leans\\.");
    expect(text).toMatch(
      /-# pages 1–3 left out: headers, footers and page numbers, which repeat from page to page\n/,
    );
    expect(text).toContain(
      "-# Page 1 of 1 · [news/report\\.pdf, pages 1–3](https://example.org/news/report.pdf#page=1)",
    );
    const minutes = await read("minutes");
    expect(textOf(minutes)).toContain("### Windmill");
    expect(textOf(minutes)).toContain("She owns the other windmill\\.");
    expect(menuOf(minutes).options.map(({ label }) => label)).toContain("Windmill");
  });

  test.each([
    ["news-report", "report.pdf", REPORT],
    ["minutes", "minutes.docx", MINUTES],
  ])("%s is handed out as it is", async (title, name, bytes) => {
    const message = await read(title);
    const pressed = stage.discord.as("member").press(message, buttonId(message, "Download"));
    const [attachment] = (await pressed.message()).attachments;
    expect(attachment?.filename).toBe(name);
    const downloaded = await (await fetch(attachment?.url ?? "")).arrayBuffer();
    expect(Buffer.compare(Buffer.from(downloaded), bytes)).toBe(0);
  });

  test("are read again where they changed, and named where they cannot be used", async () => {
    stage.corpus.write("scan.pdf", writePdf([[]]));
    stage.corpus.write("minutes.docx", writeDocx([{ text: "Zeppelins moor at the pier." }]));
    const refreshed = await stage.discord.as("moderator").slash("corpus refresh").message();
    expect(textOf(refreshed)).toContain("**Changed**\n- Minutes (minutes\\.docx)");
    expect(textOf(refreshed)).toContain(
      "- scan\\.pdf: It holds no text, perhaps only pictures of it, as a scan does",
    );
    expect(textOf(await ask("Where do zeppelins moor?"))).toContain("minutes\\.docx, paragraph 1");
  });
});
