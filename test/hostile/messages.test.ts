import fc from "fast-check";
import { describe, test } from "vitest";
import type { Document, Passage } from "../../src/corpus/document.ts";
import { readDocument } from "../../src/corpus/read-document.ts";
import type { Addressee } from "../../src/discord/components/addressee.ts";
import { renderArticle } from "../../src/discord/messages/article.ts";
import { pageCount, renderArticles } from "../../src/discord/messages/article-list.ts";
import { pagesOf } from "../../src/discord/messages/article-pages.ts";
import { renderWidened } from "../../src/discord/messages/context.ts";
import { renderGone } from "../../src/discord/messages/gone.ts";
import { type HitsPage, renderHits, renderShared } from "../../src/discord/messages/hits.ts";
import { oneLine } from "../../src/discord/messages/markdown.ts";
import { renderNotice } from "../../src/discord/messages/notice.ts";
import { headingsShown, sectionsOf } from "../../src/discord/messages/sections.ts";
import { ENGLISH_WORDS } from "../../src/words/languages.ts";
import { documentOf, passageOf } from "../discord/fixtures.ts";
import { holds, PATIENCE } from "./cases.ts";
import { expectSendable } from "./shown.ts";
import { hostileText, visibleText } from "./texts.ts";

const SOURCE_URL = "https://example.org/{file}#L{first}-L{last}";
const ADDRESSES = ["https://example.org/", "https://own.example/", "https://discord.com/channels/"];
const OWNER = "1200000000000000001";
const ADDRESSEE = "1200000000000000002";

/** On one line, as the readers of articles give it. */
const line = visibleText.map((words) => words.replace(/\s+/g, " ").trim());
const document = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9-]{1,80}$/),
    title: line,
    file: visibleText.map((name) => `${name.replace(/[/\0\p{Cs}]/gu, "")}.md`),
    publisher: fc.option(line),
    dateline: fc.option(line),
    source: fc.option(line),
    retold: fc.boolean(),
    contentNote: fc.option(hostileText),
    support: fc.option(line.map((words) => words.slice(0, 200))),
    url: fc.option(fc.constantFrom("https://own.example/a(b)?c=[d]\\#e", "https://own.example/")),
  })
  .map((fields) => documentOf(fields as Partial<Document>));

/** A passage's text is at most this long, in UTF-16 units. */
const LONGEST = 1_200;
const passage = fc
  .record({
    document,
    text: fc.array(visibleText, { minLength: 1, maxLength: 8 }),
    heading: fc.option(line),
  })
  .map(({ text, ...fields }) => passageOf({ ...fields, text: text.join("\n").slice(0, LONGEST) }));

const rangesIn = ({ text }: Passage) =>
  fc
    .uniqueArray(fc.nat(text.length), { maxLength: 8 })
    .map((edges) => edges.toSorted((a, b) => a - b))
    .map((edges) => edges.flatMap((edge, i) => (i % 2 ? [[edges[i - 1]!, edge] as const] : [])));

const given = fc.option(visibleText.map((words) => oneLine(words).slice(0, 100) || "x"));
const scope = fc.record({
  article: given,
  publisher: given,
  tag: given,
  since: fc.option(fc.constant("2021-08")),
  until: fc.option(fc.constant("2021-08-15")),
});
/** The one person whom a message may mention, and whatever else somebody calls themselves. */
const addressee = fc.oneof(
  fc.constant<Addressee>({ kind: "mentioned", words: ADDRESSEE }),
  visibleText.map((words): Addressee => ({ kind: "named", words: oneLine(words).slice(0, 32) })),
);

const hitsPage = fc
  .record({
    passage,
    question: visibleText.map((words) => oneLine(words).slice(0, 300)),
    before: fc.option(passage),
    after: fc.option(passage),
    others: fc.array(passage, { maxLength: 7 }),
    grade: fc.constantFrom("answers" as const, "near" as const),
    message: fc.option(fc.constant(OWNER)),
    scope,
    addressee: fc.option(addressee),
  })
  .chain(({ passage: shown, before, after, others, question, scope, addressee, ...state }) =>
    rangesIn(shown).map((highlights): HitsPage => {
      const hashes = Array.from({ length: others.length + 1 }, () => "abcdef");
      const excerpt = { text: shown.text, start: 0, highlights, matchedBy: "words" as const };
      return {
        question,
        scope,
        addressee,
        kept: null,
        state: { ...state, at: 0, hashes },
        shown: { passage: shown, excerpt: excerpt as HitsPage["shown"]["excerpt"], before, after },
        others: others.map((other, i) => ({ at: i + 1, passage: other })),
      };
    }),
  );

const viewing = fc.record({
  owner: fc.constant(OWNER),
  isPrivate: fc.boolean(),
  canVote: fc.boolean(),
  sourceUrl: fc.constantFrom(null, SOURCE_URL),
  words: fc.constant(ENGLISH_WORDS),
});

describe("What Discord takes, pings nobody and shows no markup from outside:", {
  timeout: PATIENCE,
}, () => {
  test("hits, with their neighbours, shared, gone, and notices", () => {
    holds("hits", fc.tuple(hitsPage, viewing), ([page, seen]) => {
      const { shown } = page;
      expectSendable(renderHits(page, seen), ADDRESSES);
      expectSendable(renderWidened(page, seen), ADDRESSES);
      const link = `https://discord.com/channels/1/2/${OWNER}`;
      expectSendable(renderShared(page, { ...seen, isPrivate: false }, link), ADDRESSES);
      expectSendable(renderGone(page, seen), ADDRESSES);
      expectSendable(renderNotice(`“${shown.passage.document.title}” is not here.`), ADDRESSES);
    });
  });

  test("pages of articles", () => {
    const paragraphs = fc.array(fc.tuple(fc.constantFrom("", "## ", "- ", "> "), visibleText), {
      minLength: 1,
      maxLength: 60,
    });
    const file = fc.tuple(fc.constantFrom("a.md", "a.txt"), paragraphs, fc.nat(50), viewing);
    holds("articlePages", file, ([name, blocks, pick, seen]) => {
      const text = blocks.map(([mark, words]) => mark + words.replaceAll("\0", "")).join("\n\n");
      const article = readDocument(name, Buffer.from(text));
      const pages = pagesOf(article);
      if (pages.length === 0) return;
      const at = pick % pages.length;
      const opening = { document: article, pages, at, from: 0, marked: [], isInServer: true };
      expectSendable(renderArticle(opening, seen), ADDRESSES);
      const section = sectionsOf(pages)[pick % 7];
      if (!section) return;
      headingsShown(pages, section);
      expectSendable(renderArticle({ ...opening, ...section }, seen), ADDRESSES);
    });
  });

  test("lists of articles", () => {
    const list = fc.tuple(
      fc.uniqueArray(document, { minLength: 1, maxLength: 25, selector: ({ id }) => id }),
      fc.option(hostileText.map((words) => oneLine(words).slice(0, 100))),
      viewing,
    );
    holds("articleLists", list, ([documents, filter, seen]) => {
      for (let page = 1; page <= pageCount(documents.length); page += 1) {
        expectSendable(
          renderArticles({ documents, filter: filter || null, page }, seen),
          ADDRESSES,
        );
      }
    });
  });
});
