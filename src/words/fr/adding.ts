import type { adding as english } from "../en/adding.ts";
import type { Translation } from "../template.ts";

export const adding: Translation<typeof english> = {
  formTitle: "Ajouter des articles",
  formFiles: "Fichiers",
  formHelp:
    ".txt, .md, .html, .pdf ou .docx, {mebibytes, number} Mio au plus. Tu vois d’abord ce que j’ai compris.",
  reading:
    "{count, plural, one {Je lis le fichier…} many {Je lis les # fichiers…} other {Je lis les # fichiers…}}",
  busy: "Je lis encore les fichiers que tu as envoyés avant. Attends de les voir, s’il te plaît.",
  adding: "J’ajoute l’article…",
  again: "Ce fichier n’a pas été ajouté. Tu peux réessayer tant qu’il attend.",
  question: "Ajouter cet article ?",
  title: "**Titre :** {title}",
  publisher: "**Éditeur :** {publisher}",
  date: "**Date :** {date}",
  language: "**Langue :** {language}",
  none: "non indiqué",
  noLanguage: "non indiquée, les mots sont donc comparés comme en anglais",
  text: "**Texte :** {format, select, md {Markdown} html {HTML} htm {HTML} pdf {PDF} docx {fichier Word} other {texte brut}}, {passages, plural, one {# passage} many {# de passages} other {# passages}}",
  folded: "**Laissé de côté, car hors du texte de l’article :**",
  nothingFolded: "**Laissé de côté :** rien",
  namesake: "**Il y a déjà un article avec ce titre :** {article}",
  waits:
    "Rien n’est ajouté tant que tu n’as pas confirmé, ce que tu peux faire jusqu’à {when}. Son fichier s’appellera {file}.",
  problem: "{reason}. {remedy}",
  refused: "Ce fichier n’a pas été ajouté",
  twin: "Il est déjà parmi les articles, avec le même texte : {article}",
  notDownloaded: "Je n’ai pas pu le télécharger depuis Discord. Réessaie.",
  added: "Article ajouté",
  addedNow:
    "{article} fait maintenant partie des articles, avec {passages, plural, one {# passage} many {# de passages} other {# passages}}. Je réponds désormais aussi à partir de lui.",
  storedOnly:
    "Il est enregistré sous le nom {file}, mais je ne réponds pas encore à partir de lui.",
  cancelled: "Le fichier n’a pas été ajouté, et je l’ai oublié.",
  over: "Ce fichier n’attend plus : il a déjà été ajouté ou annulé, ou un quart d’heure est passé. Tu peux utiliser à nouveau {add}.",
  notYours:
    "Seule la personne qui a envoyé ce fichier peut faire cela, dans le serveur où elle l’a envoyé.",
  privacy:
    "Un fichier qu’une personne de la modération envoie avec `{add}` attend d’être confirmé au plus {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}, avec les identifiants de ce membre et du serveur. Une fois devenu un article, il est conservé comme tel, sans eux.",
  deleted:
    "{files, plural, one {Un fichier qui attendait d’être confirmé est supprimé.} many {# de fichiers qui attendaient d’être confirmés sont supprimés.} other {# fichiers qui attendaient d’être confirmés sont supprimés.}}",
  serverOnly: "Cela ne fonctionne que dans un serveur.",
};
