import type { history as english } from "../en/history.ts";
import type { Translation } from "../template.ts";

export const history: Translation<typeof english> = {
  title: "O que aconteceu com os artigos",
  empty: "Ainda não há nada registrado.",
  page: "Página {page, number} de {pages, number}",
  newer: "Mais recentes",
  older: "Mais antigos",
  undo: "Desfazer",
  atStart: "{when}, quando fui iniciado",
  atWatch: "{when}, porque a pasta mudou",
  atSchedule: "{when}, conforme o agendamento",
  elsewhere: "{when}, a pedido da moderação de outro servidor",
  forMember: "{when}, a pedido de {who}",
  forMemberAt: "{when}, a pedido de {who}, [aqui]({link})",
  somebody: "alguém",
  byElsewhere: "{when}, pela moderação de outro servidor",
  byMember: "{when}, por {who}",
  byMemberAt: "{when}, por {who}, [aqui]({link})",
  bySomebody: "alguém",
  failed: "Nada foi lido: {reason}",
  bug: "Uma falha minha; meu log diz mais.",
  unchanged: "Nada tinha mudado.",
  added: "Adicionado: {titles}",
  changed: "Alterado: {titles}",
  removed: "Removido: {titles}",
  edited: "Editado: {titles}",
  restored: "Restaurado: {titles}",
  undone:
    "Desfeito ({what, select, added {tinha sido adicionado} edited {tinha sido editado} removed {tinha sido removido} other {tinha sido restaurado}}): {title}",
  titlesAndMore: "{titles} e mais {count, number}",
  counts:
    "{articles, plural, one {# artigo} many {# de artigos} other {# artigos}}{problems, plural, =0 {} one {, # arquivo deixado de fora} many {, # de arquivos deixados de fora} other {, # arquivos deixados de fora}}",
  switchedOff: "Nenhum histórico é guardado aqui: {setting}=0 o desativa.",
  cannotBeKept:
    "Nenhum histórico é guardado, porque não é possível gravar em {setting}. Meu log diz por quê.",
};
