import { template } from "../template.ts";

/** Why a file is no article: sentences without their full stop, which a remedy follows. */
export const problems = {
  isOfAddedFolder: template(
    "Paths that begin with “{folder}” are those of articles that moderators added",
    "folder",
  ),
  hasNoArticle: "It is to say something of an article, and no file of its name stands beside it",
  isOfOtherFormat: "It is of a format that I do not read",
  leadsOut: "It is a link that leads out of the corpus folder",
  hasOtherNames: "It is a hard link, and the same file has a name outside the corpus folder",
  holdsNoText: "It holds no text",
  isStillWritten: "It is still being written",
  takesTooMuch: template(
    "It takes too {what, select, time {long} other {much memory}} to read, because of how its marks are nested or repeated",
    "what",
  ),
  hasIdOf: template("Its id “{id}” is that of {other}", "id", "other"),
  nestedTooDeeply: "Its marks are nested too deeply",
  cannotBeRead: template("It cannot be read ({code})", "code"),
  readerFailed: "It cannot be read (an error of the reader)",
  tooLarge: template(
    "It is {size, number, ::.0} MiB long, and an article may have {most} MiB",
    "size",
    "most",
  ),
  holdsNul: "It holds NUL bytes, so it is not a text file",
  wrongEncoding: template("Its bytes are not valid {encoding}", "encoding"),
  aliasOfNothing: template(
    "{what, select, sidecar {The sidecar} other {The front matter}} is not valid YAML, because an alias in it, which begins with *, stands for nothing",
    "what",
  ),
  lineIsNoYaml: template(
    "{what, select, sidecar {The sidecar} other {The front matter}} is not valid YAML in line {line}, “{written}”",
    "what",
    "line",
    "written",
  ),
  frontMatterIsWrong: template(
    "{what, select, sidecar {The sidecar} other {The front matter}} cannot be used ({issues})",
    "what",
    "issues",
  ),
  noSuchSection: template(
    "It has a content note for the section “{heading}”, and no heading of that name",
    "heading",
  ),
  longSynonyms: template("Its line {line} is longer than {most} characters", "line", "most"),
  isProtected: "It is protected by a password",
  isProtectedOrOld: "It is protected by a password, or was saved by a Word of before 2007",
  isNoWordFile: "It is damaged, or is no Word file (.docx)",
  tooManyParts: template("It holds more than {most} parts", "most"),
  tooMuchMarkup: template("It holds more than {most} MiB of text and markup", "most"),
  isNoPdf: "It is damaged, or is no PDF",
  pageIsDamaged: template("Its page {page} is damaged, or is no PDF", "page"),
  tooManyPages: template("It has {pages} pages, and an article may have {most}", "pages", "most"),
  holdsOnlyPictures: "It holds no text, perhaps only pictures of it, as a scan does",
};
