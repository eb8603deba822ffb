import type { adding as english } from "../en/adding.ts";
import type { Translation } from "../template.ts";

export const adding: Translation<typeof english> = {
  formTitle: "Adicionar artigos",
  formFiles: "Arquivos",
  formHelp:
    ".txt, .md, .html, .pdf ou .docx, de até {mebibytes, number} MiB cada. Primeiro você vê o que entendi.",
  reading:
    "{count, plural, one {Estou lendo o arquivo…} many {Estou lendo os # arquivos…} other {Estou lendo os # arquivos…}}",
  busy: "Ainda estou lendo os arquivos que você enviou antes. Espere até vê-los, por favor.",
  adding: "Estou adicionando o artigo…",
  again: "Esse arquivo não foi adicionado. Você pode tentar de novo enquanto ele espera.",
  question: "Adicionar este artigo?",
  title: "**Título:** {title}",
  publisher: "**Publicação:** {publisher}",
  date: "**Data:** {date}",
  language: "**Idioma:** {language}",
  none: "não informado",
  noLanguage: "não informado, então as palavras são comparadas como em inglês",
  text: "**Texto:** {format, select, md {Markdown} html {HTML} htm {HTML} pdf {PDF} docx {arquivo do Word} other {texto simples}}, {passages, plural, one {# trecho} many {# de trechos} other {# trechos}}",
  folded: "**Deixado de fora por não ser texto do artigo:**",
  nothingFolded: "**Deixado de fora:** nada",
  namesake: "**Já existe um artigo com este título:** {article}",
  waits:
    "Nada é adicionado antes de você confirmar, o que pode ser feito até {when}. O arquivo vai se chamar {file}.",
  problem: "{reason}. {remedy}",
  refused: "Este arquivo não foi adicionado",
  twin: "Ele já está entre os artigos, com o mesmo texto: {article}",
  notDownloaded: "Não consegui baixá-lo do Discord. Tente de novo.",
  added: "Artigo adicionado",
  addedNow:
    "{article} agora é um dos artigos, com {passages, plural, one {# trecho} many {# de trechos} other {# trechos}}. A partir de agora, também respondo com ele.",
  storedOnly: "Está guardado como {file}, mas ainda não respondo com ele.",
  cancelled: "O arquivo não foi adicionado, e eu já o esqueci.",
  over: "Esse arquivo não está mais esperando: já foi adicionado ou cancelado, ou passou um quarto de hora. Você pode usar {add} de novo.",
  notYours: "Só quem enviou esse arquivo pode fazer isso, no servidor em que ele foi enviado.",
  privacy:
    "Um arquivo que alguém da moderação envia com `{add}` espera a confirmação por no máximo {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}, com os ids desse membro e do servidor. Quando vira um artigo, ele é guardado como artigo, sem os ids.",
  deleted:
    "{files, plural, one {Um arquivo que esperava confirmação foi excluído.} many {# de arquivos que esperavam confirmação foram excluídos.} other {# arquivos que esperavam confirmação foram excluídos.}}",
  serverOnly: "Isso só funciona em um servidor.",
};
