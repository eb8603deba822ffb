import type { tending as english } from "../en/tending.ts";
import type { Translation } from "../template.ts";

export const tending: Translation<typeof english> = {
  askRemoval: "Quer remover **{title}**?",
  toBin:
    "Ninguém mais o encontrará. Ele pode ser restaurado por {days, plural, one {um dia} many {# de dias} other {# dias}}.",
  hides:
    "É um dos artigos de quem me mantém: o arquivo fica, e ninguém mais o encontrará até que seja restaurado.",
  remove: "Remover",
  keep: "Manter",
  kept: "“{title}” fica.",
  removed: "“{title}” foi removido. {restore} o traz de volta.",
  removedOn: "{title} (removido em {date})",
  notRemoved: "Nenhum artigo removido se chama assim. Escolha um da lista enquanto digita.",
  restored: "“{title}” está de volta.",
  restoredAs: "“{title}” está de volta, como {file}, porque o nome dele já estava em uso.",
  undone: "“{title}” está como antes.",
  cannotUndo: "Isso não pode mais ser desfeito: o artigo mudou desde então, ou não está mais lá.",
  onlyOne: "Este é o único artigo, e não posso ficar sem nenhum.",
  notInHistory: "Não foi possível anotar isso no histórico. Meu log diz por quê.",
  notRead: "Isso vale assim que os artigos puderem ser lidos de novo: {reason}",
};
