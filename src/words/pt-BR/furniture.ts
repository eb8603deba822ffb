import type { furniture as english } from "../en/furniture.ts";
import type { Translation } from "../template.ts";

export const furniture: Translation<typeof english> = {
  chinaDigitalTimes: "caixa de assinatura, anúncios e pedido de doações do China Digital Times",
  protocol: "chamadas para outras matérias, um patrocinador e biografias da equipe do Protocol",
  signUp: "inscrição em uma newsletter",
  sponsor: "um parágrafo de patrocinador, separado e encerrado por um link",
  otherIssues: "link para outras edições de uma newsletter",
  broker: "aviso legal de uma corretora",
  ranking: "um ranking de discussões, sem as suas entradas",
  aside: "uma nota ao lado do texto da página (HTML aside)",
  dialog: "um pop-up (HTML dialog)",
  footer: "o rodapé da página (HTML footer)",
  form: "um formulário (HTML form)",
  nav: "navegação (HTML nav)",
  runningHeads: "cabeçalhos, rodapés e números de página, que se repetem de página em página",
};
