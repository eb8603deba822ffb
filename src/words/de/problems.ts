import type { problems as english } from "../en/problems.ts";
import type { Translation } from "../template.ts";

export const problems: Translation<typeof english> = {
  isOfAddedFolder:
    "Pfade, die mit „{folder}“ beginnen, sind die der Artikel, die die Moderation hinzugefügt hat",
  hasNoArticle:
    "Sie soll etwas über einen Artikel sagen, aber keine Datei ihres Namens liegt daneben",
  isOfOtherFormat: "Sie hat ein Format, das ich nicht lese",
  leadsOut: "Es ist ein Link, der aus dem Ordner der Artikel hinausführt",
  hasOtherNames:
    "Es ist ein harter Link, und dieselbe Datei hat einen Namen außerhalb des Ordners der Artikel",
  holdsNoText: "Sie enthält keinen Text",
  isStillWritten: "Sie wird noch geschrieben",
  takesTooMuch:
    "Sie zu lesen braucht zu viel {what, select, time {Zeit} other {Speicher}}, weil ihre Auszeichnungen so verschachtelt sind oder sich so oft wiederholen",
  hasIdOf: "Ihre ID „{id}“ ist die von {other}",
  nestedTooDeeply: "Ihre Auszeichnungen sind zu tief verschachtelt",
  cannotBeRead: "Sie kann nicht gelesen werden ({code})",
  readerFailed: "Sie kann nicht gelesen werden (ein Fehler beim Lesen)",
  tooLarge: "Sie ist {size, number, ::.0} MiB groß, und ein Artikel darf {most} MiB haben",
  holdsNul: "Sie enthält NUL-Bytes, ist also keine Textdatei",
  wrongEncoding: "Ihre Bytes sind kein gültiges {encoding}",
  aliasOfNothing:
    "{what, select, sidecar {Die Beidatei (Sidecar)} other {Der Kopf (Front Matter)}} ist kein gültiges YAML, weil ein Alias darin, das mit * beginnt, für nichts steht",
  lineIsNoYaml:
    "{what, select, sidecar {Die Beidatei (Sidecar)} other {Der Kopf (Front Matter)}} ist in Zeile {line}, „{written}“, kein gültiges YAML",
  frontMatterIsWrong:
    "{what, select, sidecar {Die Beidatei (Sidecar)} other {Der Kopf (Front Matter)}} ist nicht zu gebrauchen ({issues})",
  noSuchSection:
    "Sie hat einen Inhaltshinweis für den Abschnitt „{heading}“, aber keine Überschrift dieses Namens",
  longSynonyms: "Ihre Zeile {line} ist länger als {most} Zeichen",
  isProtected: "Sie ist mit einem Passwort geschützt",
  isProtectedOrOld:
    "Sie ist mit einem Passwort geschützt oder von einem Word aus der Zeit vor 2007",
  isNoWordFile: "Sie ist beschädigt oder keine Word-Datei (.docx)",
  tooManyParts: "Sie enthält mehr als {most} Teile",
  tooMuchMarkup: "Sie enthält mehr als {most} MiB Text und Auszeichnungen",
  isNoPdf: "Sie ist beschädigt oder kein PDF",
  pageIsDamaged: "Ihre Seite {page} ist beschädigt oder kein PDF",
  tooManyPages: "Sie hat {pages} Seiten, und ein Artikel darf {most} haben",
  holdsOnlyPictures: "Sie enthält keinen Text, vielleicht nur Bilder davon wie ein Scan",
};
