import type { remedies as english } from "../en/remedies.ts";
import type { Translation } from "../template.ts";

export const remedies: Translation<typeof english> = {
  convert: "Converta-os para .txt, .md, .html, .pdf ou .docx.",
  addArticles:
    "Ponha artigos lá como arquivos .txt, .md, .html, .pdf ou .docx, ou defina em CORPUS_DIR a pasta que os contém.",
  copy: "Ponha uma cópia no lugar dele.",
  write: "Escreva o artigo, ou remova o arquivo.",
  refreshAgain: "Atualize de novo quando ele estiver completo.",
  simplifyOrDivide: "Simplifique-o, divida-o em vários arquivos ou salve-o como texto simples.",
  simplify: "Simplifique-o, ou salve-o como texto simples.",
  divide: "Divida-o em vários arquivos, ou remova-o.",
  setFolder: "Defina outra pasta em CORPUS_DIR.",
  renameFolder: "Dê outro nome à pasta.",
  renameSidecar:
    "Dê a ele o nome desse arquivo, como minutes.txt{end} é para minutes.txt, ou remova-o.",
  rename: "Renomeie um dos dois arquivos.",
  check: "Verifique se o arquivo existe e se o bot pode lê-lo; a causa está no log.",
  saveAsText: "Salve-o como texto em UTF-8.",
  quote:
    'Ponha o valor entre aspas, como em title: "Porto: o plano", e comece cada chave no início da linha dela.',
  close: "Feche as aspas ou o colchete que se abre ali ou acima.",
  writeKey: "Escreva uma chave, dois-pontos e um espaço antes de cada valor.",
  escape: "Escreva duas barras invertidas em vez de uma, ou ponha o valor entre aspas simples.",
  keepOneKey: "Deixe só uma das linhas com esta chave.",
  indentWithSpaces: "Recue com espaços, não com tabulações.",
  writeExpected: "Escreva o que se espera ali, ou retire a chave.",
  writeHeading: "Escreva o título como está no texto ({headings}), ou use content_note.",
  useContentNote: "Use content_note para um artigo sem títulos.",
  divideSynonyms: "Escreva cada grupo de palavras que significam o mesmo em uma linha própria.",
  saveWithoutPassword: "Salve uma cópia sem a senha, e ponha-a no lugar dele.",
  saveAsDocx: "Salve uma cópia como .docx sem senha, e ponha-a no lugar dele.",
  saveInWord: "Abra-o no Word ou no LibreOffice, e salve-o de novo como .docx.",
  savePdf: "Abra-o em um programa que leia PDF, e salve-o de novo como PDF.",
  recognise: "Passe um reconhecimento de texto (OCR) nele, e ponha o resultado no lugar dele.",
};
