import type { furniture as english } from "../en/furniture.ts";
import type { Translation } from "../template.ts";

export const furniture: Translation<typeof english> = {
  chinaDigitalTimes: "Abo-Kasten, Werbung und Spendenaufruf von China Digital Times",
  protocol: "Hinweise auf andere Texte, ein Sponsor und Autorenprofile von Protocol",
  signUp: "Newsletter-Anmeldung",
  sponsor: "ein abgesetzter Absatz eines Sponsors mit einem Link am Ende",
  otherIssues: "Link zu anderen Ausgaben eines Newsletters",
  broker: "Risikohinweis eines Brokers",
  ranking: "eine Rangliste von Diskussionen, deren Einträge fehlen",
  aside: "eine Randbemerkung der Seite (HTML aside)",
  dialog: "ein Pop-up (HTML dialog)",
  footer: "die Fußzeile der Seite (HTML footer)",
  form: "ein Formular (HTML form)",
  nav: "Navigation (HTML nav)",
  runningHeads: "Kopfzeilen, Fußzeilen und Seitenzahlen, die sich auf jeder Seite wiederholen",
};
