import type { CommandWords } from "../command-words.ts";

export const FRENCH_COMMANDS: CommandWords = {
  ask: {
    name: "demander",
    description: "Trouver les passages qui répondent à une question, mot pour mot",
  },
  "ask/question": {
    name: "question",
    description:
      'Ce que tu veux savoir. "Mots exacts" entre guillemets, -exclus précédés d’un moins',
  },
  "ask/article": { name: "article", description: "Chercher seulement dans cet article" },
  "ask/publisher": {
    name: "éditeur",
    description: "Chercher seulement dans les articles de cet éditeur",
  },
  "ask/tag": {
    name: "mot-clé",
    description: "Chercher seulement dans les articles avec ce mot-clé",
  },
  "ask/since": {
    name: "depuis",
    description: "Chercher dans les articles de ce jour ou d’après : 2021, 2021-08 ou 2021-08-15",
  },
  "ask/until": {
    name: "jusque",
    description: "Chercher dans les articles de ce jour ou d’avant : 2021, 2021-08 ou 2021-08-15",
  },
  "ask/for": {
    name: "pour",
    description: "Mentionner un membre, une seule fois, si les articles ont la réponse",
  },
  "ask/private": { name: "privé", description: "Montrer la réponse à toi seulement" },
  "Find sources": {
    name: "Trouver des sources",
    description:
      "Sur un message, sous « Applications » : te montre les passages qui disent quelque chose à son sujet",
  },
  article: { name: "article", description: "Lire un article" },
  "article/title": { name: "titre", description: "Des mots de son titre" },
  "article/page": { name: "page", description: "Commencer à cette page" },
  articles: { name: "articles", description: "Lister les articles, du plus récent au plus ancien" },
  "articles/query": {
    name: "recherche",
    description: "Seulement ceux avec ces mots dans leur titre, leur éditeur ou leurs mots-clés",
  },
  corpus: { name: "collection", description: "S’occuper des articles" },
  "corpus/refresh": {
    name: "relire",
    description: "Relire le dossier des articles (pour la modération)",
  },
  "corpus/status": {
    name: "état",
    description: "Combien il y a d’articles et ce qui a été laissé de côté (pour la modération)",
  },
  "corpus/history": {
    name: "historique",
    description:
      "Qui a changé des articles ou les a fait relire, et quand, avec Annuler (pour la modération)",
  },
  setup: {
    name: "configurer",
    description: "Choisir comment je fonctionne dans ce serveur (pour qui peut le gérer)",
  },
  help: { name: "aide", description: "Ce que je fais et quelles commandes il y a" },
  privacy: { name: "confidentialité", description: "Ce que j’enregistre sur toi" },
  "corpus/edit": {
    name: "éditer",
    description:
      "Changer ce qui est dit d’un article : titre, date, notes, questions… (pour la modération)",
  },
  "corpus/edit/article": { name: "article", description: "Des mots de son titre" },
  "corpus/remove": {
    name: "retirer",
    description: "Retirer un article, qui peut être restauré (pour la modération)",
  },
  "corpus/remove/article": { name: "article", description: "Des mots de son titre" },
  "corpus/restore": {
    name: "restaurer",
    description: "Faire revenir un article retiré (pour la modération)",
  },
  "corpus/restore/article": { name: "article", description: "Des mots de son titre" },
  "corpus/report": {
    name: "rapport",
    description:
      "Ce que ce serveur a demandé ces dernières semaines, et ce qui a répondu (pour la modération)",
  },
  "corpus/gaps": {
    name: "lacunes",
    description:
      "Les questions sans réponse dans les articles, à traiter ou à écarter (pour la modération)",
  },
  "corpus/log": {
    name: "journal",
    description:
      "Annoncer chaque changement des articles dans un salon, ou ne plus le faire (pour la modération)",
  },
  "corpus/log/channel": {
    name: "salon",
    description: "À laisser vide pour que plus rien ne soit annoncé",
  },
  "corpus/add": {
    name: "ajouter",
    description: "Ajouter des articles à partir de fichiers (pour la modération)",
  },
  "corpus/add/file": {
    name: "fichier",
    description:
      "Un fichier .txt, .md, .html, .pdf ou .docx ; sans lui, un formulaire en accepte plusieurs",
  },
};
