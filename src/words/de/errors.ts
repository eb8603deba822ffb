import type { errors as english } from "../en/errors.ts";
import type { Translation } from "../template.ts";

export const errors: Translation<typeof english> = {
  ourFault:
    "Bei uns ist etwas schiefgegangen; es steht in unserem Protokoll. Bitte versuch es noch einmal.",
  busy: "Ich habe mehr zu tun, als ich schaffe. Bitte versuch es gleich noch einmal.",
  ending: "Ich werde gerade neu gestartet. Bitte versuch es in einer Minute noch einmal.",
  unknownButton: "Diesen Knopf kenne ich nicht mehr. Bitte benutz den Befehl noch einmal.",
  unknownCommand:
    "Diesen Befehl kenne ich nicht mehr. Bitte versuch es in einer Minute noch einmal.",
  otherServer: "Ich antworte nur in einem Server, und das ist nicht dieser.",
  mayNotSend: "Du darfst hier keine Nachrichten schreiben.",
  mayNotDelete: "Das kann nur löschen, wer gefragt hat, oder die Moderation.",
  textRange:
    "„{option}“ hat {min, number} bis {max, number} Zeichen, und deine Eingabe hat {length, number}.",
  textLimit:
    "„{option}“ hat höchstens {max, number} Zeichen, und deine Eingabe hat {length, number}.",
  numberRange: "„{option}“ ist eine ganze Zahl von {min, number} bis {max, number}.",
  messageWithoutWords: "In dieser Nachricht sind keine Wörter, die ich nachschlagen könnte.",
  noSources: "In den Artikeln habe ich nichts gefunden, was etwas zu dieser Nachricht sagt.",
  noArticleLikeThat: "So einen Artikel kenne ich nicht.",
  noSuchListPage: "Die Liste hat jetzt {pages, plural, one {nur eine Seite} other {# Seiten}}.",
  noSuchPage:
    "„{title}“ hat {pages, plural, one {nur eine Seite} other {# Seiten}}, und diese gehört nicht dazu.",
  articleIsGone: "Diesen Artikel gibt es hier nicht mehr. Alle, die es gibt, zeigt {articles}.",
  fileIsGone: "Die Datei dieses Artikels gibt es nicht mehr.",
  fileHasChanged:
    "Die Datei dieses Artikels hat sich geändert. Sie wird beim nächsten Einlesen neu gelesen.",
  serverOnly: "Das geht nur in einem Server.",
  moderatorsByRole: "Das dürfen nur Mitglieder mit einer der Moderationsrollen des Bots.",
  moderatorsByPermission: "Das dürfen nur Mitglieder, die diesen Server verwalten dürfen.",
  notFromHere:
    "Von diesem Server aus kann man sich noch nicht um die Artikel kümmern. Der Betreiber des Bots kann das erlauben: Er schreibt diese Zeile{others, select, none {} other {, mit den IDs, die dort schon stehen,}} in die Datei .env im Ordner, in dem der Bot gestartet wird, und startet ihn neu.\n{line}\nWem die Anwendung des Bots gehört und wer in ihrem Team ist, braucht keine Einstellung.",
};
