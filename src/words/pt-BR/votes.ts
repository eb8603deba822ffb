import type { votes as english } from "../en/votes.ts";
import type { Translation } from "../template.ts";

export const votes: Translation<typeof english> = {
  off: "As respostas não são avaliadas aqui.",
  unkept: "Seu voto não pôde ser guardado. Tente de novo mais tarde.",
  privacy:
    "Se você diz com 👍 ou 👎 se uma resposta ajudou, eu guardo esse voto com o ID do servidor. Qual resposta era e que foi você são guardados como hashes com chave: eles não dizem a ninguém quem você é, e dois votos seus não têm nada em comum. Um voto é removido {days, plural, one {um dia} many {# de dias} other {# dias}} depois da sua última mudança, ou agora com o botão abaixo.",
  deleted:
    "{votes, plural, one {Um voto seu foi excluído.} many {# de votos seus foram excluídos.} other {# votos seus foram excluídos.}}",
};
