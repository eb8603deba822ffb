import type { Document, LineRange } from "../../../corpus/document.ts";
import type { Words } from "../../../words/words.ts";
import { linkTo } from "../citation.ts";
import { clip, oneLine } from "../markdown.ts";
import { placeIn } from "../place.ts";

/** Most room for what a citation names. */
export interface CitingRoom {
  /** Of a title, and of a name of any other kind, in UTF-16 units. */
  readonly title: number;
  readonly name: number;
  readonly hasLink: boolean;
}

/** What a citation says of a place in an article, in plain text. */
export interface Cited {
  readonly title: string;
  /** As the article names it: nobody can tell in which order the names of a person stand. */
  readonly author: string | null;
  /** The one whose words they are; null for what is retold. */
  readonly publisher: string | null;
  /** Said of what is told in other words than its source's; null for what is not. */
  readonly retold: string | null;
  /** As in `Document`. */
  readonly published: string | null;
  readonly dateline: string | null;
  /** `news/fine.md, lines 12–14`. */
  readonly place: string;
  /** An address that can stand between brackets, see `linkTo`. */
  readonly link: string | null;
}

/** @param sourceUrl as in `Config.sourceUrl` */
export function citedOf(
  document: Document,
  lines: LineRange,
  { sourceUrl, words }: { readonly sourceUrl: string | null; readonly words: Words },
  room: CitingRoom,
): Cited {
  const { title, author, publisher, retold, published, dateline, file, unit } = document;
  const name = (text: string | null) => text && clip(oneLine(text), room.name);
  const retoldFrom = () =>
    publisher === null
      ? words.say("article.retold")
      : words.say("article.retoldFrom", { publisher: name(publisher)! });
  return {
    title: clip(oneLine(title), room.title),
    author: name(author),
    publisher: retold ? null : name(publisher),
    retold: retold ? retoldFrom() : null,
    published,
    dateline: name(dateline),
    place: `${clip(oneLine(file), room.name)}, ${placeIn(unit, lines, words)}`,
    link: room.hasLink ? linkTo(document, lines, sourceUrl) : null,
  };
}
