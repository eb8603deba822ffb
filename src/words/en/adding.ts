import { template } from "../template.ts";

/** What `/corpus add` says. */
export const adding = {
  formTitle: "Add articles",
  formFiles: "Files",
  formHelp: template(
    ".txt, .md, .html, .pdf or .docx, of at most {mebibytes, number} MiB each. You see what I understood first.",
    "mebibytes",
  ),
  reading: template("I am reading {count, plural, one {the file} other {the # files}} …", "count"),
  busy: "I am still reading the files that you sent before. Please wait until you see them.",
  adding: "I am adding the article …",
  again: "That file was not added. You can try again while it waits.",
  question: "Add this article?",
  title: template("**Title:** {title}", "title"),
  publisher: template("**Publisher:** {publisher}", "publisher"),
  date: template("**Date:** {date}", "date"),
  language: template("**Language:** {language}", "language"),
  none: "not given",
  noLanguage: "not given, so words are compared as English ones are",
  text: template(
    "**Text:** {format, select, md {Markdown} html {HTML} htm {HTML} pdf {PDF} docx {Word file} other {plain text}}, {passages, plural, one {# passage} other {# passages}}",
    "format",
    "passages",
  ),
  folded: "**Folded away as furniture of the page:**",
  nothingFolded: "**Folded away:** nothing",
  namesake: template("**There is an article with this title already:** {article}", "article"),
  waits: template(
    "Nothing is added before you confirm, which you can until {when}. Its file will be {file}.",
    "when",
    "file",
  ),
  problem: template("{reason}. {remedy}", "reason", "remedy"),
  refused: "This file was not added",
  twin: template("It is in the articles already, with the same text: {article}", "article"),
  notDownloaded: "I could not download it from Discord. Please try again.",
  added: "Article added",
  addedNow: template(
    "{article} is one of the articles now, with {passages, plural, one {# passage} other {# passages}}. I answer from it from now on.",
    "article",
    "passages",
  ),
  storedOnly: template("It is stored as {file}, but I do not answer from it yet.", "file"),
  cancelled: "The file was not added, and I have forgotten it.",
  over: template(
    "That file no longer waits: it was added or cancelled already, or a quarter of an hour has passed. You can use {add} again.",
    "add",
  ),
  notYours: "Only whoever uploaded that file can do this, in the server where it was uploaded.",
  privacy: template(
    "A file that a moderator sends with `{add}` waits to be confirmed for at most {minutes, plural, one {# minute} other {# minutes}}, with the ids of that member and the server. Once it is an article it is kept as one, without them.",
    "add",
    "minutes",
  ),
  deleted: template(
    "{files, plural, one {One file that waited to be confirmed is} other {# files that waited to be confirmed are}} deleted.",
    "files",
  ),
  serverOnly: "This works in a server only.",
};
