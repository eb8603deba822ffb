import type { furniture as english } from "../en/furniture.ts";
import type { Translation } from "../template.ts";

export const furniture: Translation<typeof english> = {
  chinaDigitalTimes: "encadré d’abonnement, publicités et appel aux dons de China Digital Times",
  protocol: "annonces d’autres articles, un sponsor et biographies de la rédaction de Protocol",
  signUp: "inscription à une newsletter",
  sponsor: "un paragraphe de sponsor, à part et terminé par un lien",
  otherIssues: "lien vers d’autres numéros d’une newsletter",
  broker: "avertissement d’un courtier",
  ranking: "un classement de discussions dont les entrées manquent",
  aside: "une note en marge du texte (HTML aside)",
  dialog: "une fenêtre surgissante (HTML dialog)",
  footer: "le pied de la page (HTML footer)",
  form: "un formulaire (HTML form)",
  nav: "navigation (HTML nav)",
  runningHeads: "en-têtes, pieds et numéros de page, qui se répètent d’une page à l’autre",
};
