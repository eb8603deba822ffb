import type { help as english } from "../en/help.ts";
import type { Translation } from "../template.ts";

export const help: Translation<typeof english> = {
  title: "O que eu faço",
  purpose:
    "Faça uma pergunta com `{ask}`. Eu a procuro em uma coleção de artigos e mostro os trechos que a respondem, palavra por palavra, cada um com o arquivo e o lugar em que está. Eu mesmo não escrevo nada: se os artigos não dizem, eu aviso.",
  commands: "Comandos",
  askingWell:
    '**Perguntar bem:** as `"palavras exatas"` entre aspas precisam aparecer assim mesmo em um trecho, e o que tem um `-menos` na frente não pode aparecer. As opções de `{ask}` escolhem entre os artigos.',
  report: "Algo errado, ou um artigo que não deveria estar aqui? Conte para a gente: <{url}>",
  reportToModerator:
    "Algo errado, ou um artigo que não deveria estar aqui? Conte para a moderação deste servidor.",
  privacy: "Privacidade: <{url}>",
};
