import type { buttons as english } from "../en/buttons.ts";
import type { Translation } from "../template.ts";

export const buttons: Translation<typeof english> = {
  article: "Artigo",
  askAgain: "Perguntar de novo",
  askThat: "Perguntar isso",
  back: "Voltar",
  cancel: "Cancelar",
  cite: "Citar",
  confirm: "Confirmar",
  context: "Contexto",
  delete: "Excluir",
  download: "Baixar",
  find: "Procurar",
  next: "Próximo",
  openArticle: "Abrir artigo",
  previous: "Anterior",
  share: "Compartilhar",
};
