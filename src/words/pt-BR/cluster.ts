import type { cluster as english } from "../en/cluster.ts";
import type { Translation } from "../template.ts";

export const cluster: Translation<typeof english> = {
  unreachable: "Não dá para acessar os artigos agora. Nada se perdeu: tente de novo em um minuto.",
  gone: "Esse artigo não está mais aqui.",
  empty:
    "O cluster de OPENSEARCH_URL ainda não tem artigos. Carregue alguns com: footnote push PASTA",
  otherVersion:
    "Os artigos do cluster foram carregados por outra versão do bot. Carregue-os de novo com esta: footnote push PASTA",
  busy: "Outro processo está carregando artigos no cluster agora. Tente de novo quando ele terminar.",
  lost: "Enquanto isso, outro processo começou a carregar artigos. Este não muda mais nada.",
  changed: "{file} mudou enquanto a pasta era lida. Carregue-a de novo.",
  noCertificates: "OPENSEARCH_CA: não é possível ler o arquivo {file}.",
  outside: "{file} não ficaria na pasta, e nada mais é gravado.",
  unwritable: "Não é possível gravar {path}.",
};
