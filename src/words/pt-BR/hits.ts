import type { hits as english } from "../en/hits.ts";
import type { Translation } from "../template.ts";

export const hits: Translation<typeof english> = {
  near: "Nada aqui responde a isso diretamente. O mais próximo:",
  foundByMeaning: "encontrado pelo significado",
  more: "Mais {count, number}: {next}",
  message: "O que os artigos dizem sobre {message}",
  forMember: "Para {member}",
  sharedBy: "Compartilhado por {member}",
  answeredMessage: "a mensagem a que responde",
};
