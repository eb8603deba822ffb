import { contentNotesOf, supportFor } from "../corpus/content-notes.ts";
import type { Answer, Hit } from "../search/answer.ts";

/** An answer as it is printed for programs. Keys may be added; none is ever renamed. */
export function answerToJson(answer: Answer, tookMs: number) {
  return {
    question: answer.question,
    grade: answer.grade,
    found: answer.found,
    hits: answer.hits.map(hitToJson),
    nearest: answer.nearest.map(({ id, title, file }) => ({ article: id, title, file })),
    suggestion: answer.suggestion,
    took_ms: Math.round(tookMs * 1000) / 1000,
  };
}

function hitToJson({ rank, score, passage, excerpt }: Hit) {
  const { document, heading, lines, text } = passage;
  return {
    rank,
    score,
    file: document.file,
    // Kept for those who read it before there were other places than lines.
    lines: document.unit === "line" ? lines : null,
    place: { unit: document.unit, first: lines[0], last: lines[1] },
    title: document.title,
    article: document.id,
    publisher: document.publisher,
    published: document.published,
    dateline: document.dateline,
    source: document.source,
    retold: document.retold,
    heading,
    content_note: contentNotesOf(document, [heading]).join(" ") || null,
    support: supportFor(document, [heading]),
    passage: text,
    excerpt: excerpt.text,
    highlights: excerpt.highlights,
    matched_by: excerpt.matchedBy,
  };
}
