import type { editing as english } from "../en/editing.ts";
import type { Translation } from "../template.ts";

export const editing: Translation<typeof english> = {
  about: "Título, data, tags",
  notes: "Avisos, perguntas",
  form: "O que se diz do artigo",
  title: "Título",
  titleHint: "Vazio para usar o do próprio arquivo.",
  publisher: "Publicação",
  published: "Data",
  publishedHint: "2025, 2025-12 ou 2025-12-16.",
  tags: "Tags",
  tagsHint: "Separadas por vírgulas.",
  contentNote: "Aviso de conteúdo",
  contentNoteHint: "O que saber antes de ler. Aparece antes de tudo o que é do artigo.",
  support: "Linha de apoio",
  supportHint: "Onde encontrar ajuda. Aparece abaixo do aviso e nunca é cortada.",
  aliases: "Outros nomes",
  aliasesHint: "Daquilo de que ele trata, um por linha: entram na busca, mas não são mostrados.",
  questions: "Perguntas que ele responde",
  questionsHint:
    "Uma por linha: entram na busca e são oferecidas a quem começa a perguntar algo parecido.",
  saved: "Salvo. A partir de agora, as respostas levam isso em conta.",
  unchanged: "Nada foi mudado.",
  meanwhile:
    "O artigo mudou desde que você abriu o formulário, então não guardei nada. Abra-o de novo para ver o que vale agora.",
  noDate: "Uma data se escreve 2025, 2025-12 ou 2025-12-16. Não guardei nada.",
  unusable: "Isso não pode ser guardado: {reason}.",
  typed: "O que você escreveu, para copiar:",
};
