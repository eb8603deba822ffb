import type { CommandWords } from "../command-words.ts";

export const PORTUGUESE_COMMANDS: CommandWords = {
  ask: {
    name: "perguntar",
    description: "Encontra os trechos que respondem a uma pergunta, palavra por palavra",
  },
  "ask/question": {
    name: "pergunta",
    description: 'O que você quer saber. "Palavras exatas" entre aspas, -indesejadas com um menos',
  },
  "ask/article": { name: "artigo", description: "Procurar só neste artigo" },
  "ask/publisher": { name: "publicação", description: "Procurar só em artigos desta publicação" },
  "ask/tag": { name: "tag", description: "Procurar só em artigos com esta tag" },
  "ask/since": {
    name: "desde",
    description: "Procurar em artigos deste dia ou depois: 2021, 2021-08 ou 2021-08-15",
  },
  "ask/until": {
    name: "até",
    description: "Procurar em artigos deste dia ou antes: 2021, 2021-08 ou 2021-08-15",
  },
  "ask/for": {
    name: "para",
    description: "Mencionar um membro, uma vez, se os artigos tiverem a resposta",
  },
  "ask/private": { name: "privado", description: "Mostrar a resposta só a você" },
  "Find sources": {
    name: "Encontrar fontes",
    description: "Em uma mensagem, em “Apps”: mostra a você os trechos que dizem algo sobre ela",
  },
  article: { name: "artigo", description: "Ler um artigo" },
  "article/title": { name: "título", description: "Palavras do título" },
  "article/page": { name: "página", description: "Começar nesta página" },
  articles: { name: "artigos", description: "Listar os artigos, os mais recentes primeiro" },
  "articles/query": {
    name: "busca",
    description: "Só os que têm estas palavras no título, na publicação ou nas tags",
  },
  corpus: { name: "acervo", description: "Cuidar dos artigos" },
  "corpus/refresh": {
    name: "reler",
    description: "Ler de novo a pasta dos artigos (para a moderação)",
  },
  "corpus/status": {
    name: "situação",
    description: "Quantos artigos há e o que foi deixado de fora (para a moderação)",
  },
  "corpus/history": {
    name: "histórico",
    description: "Quem mudou artigos ou mandou lê-los, e quando, com Desfazer (para a moderação)",
  },
  setup: {
    name: "configurar",
    description: "Escolher como eu funciono neste servidor (para quem pode gerenciá-lo)",
  },
  help: { name: "ajuda", description: "O que eu faço e quais comandos existem" },
  privacy: { name: "privacidade", description: "O que eu guardo sobre você" },
  "corpus/edit": {
    name: "editar",
    description:
      "Mudar o que se diz de um artigo: título, data, avisos, perguntas… (para a moderação)",
  },
  "corpus/edit/article": { name: "artigo", description: "Palavras do título" },
  "corpus/remove": {
    name: "remover",
    description: "Remover um artigo, que pode ser restaurado (para a moderação)",
  },
  "corpus/remove/article": { name: "artigo", description: "Palavras do título" },
  "corpus/restore": {
    name: "restaurar",
    description: "Trazer de volta um artigo removido (para a moderação)",
  },
  "corpus/restore/article": { name: "artigo", description: "Palavras do título" },
  "corpus/report": {
    name: "relatório",
    description:
      "O que este servidor perguntou nas últimas semanas e o que respondeu (para a moderação)",
  },
  "corpus/gaps": {
    name: "lacunas",
    description:
      "Perguntas que os artigos não respondem, para responder ou descartar (para a moderação)",
  },
  "corpus/log": {
    name: "registro",
    description: "Publicar cada mudança nos artigos em um canal, ou não mais (para a moderação)",
  },
  "corpus/log/channel": {
    name: "canal",
    description: "Deixe em branco para que nada mais seja publicado",
  },
  "corpus/add": {
    name: "adicionar",
    description: "Adicionar artigos a partir de arquivos (para a moderação)",
  },
  "corpus/add/file": {
    name: "arquivo",
    description: "Um arquivo .txt, .md, .html, .pdf ou .docx; sem ele, um formulário aceita vários",
  },
};
