import type { setup as english } from "../en/setup.ts";
import type { Translation } from "../template.ts";

export const setup: Translation<typeof english> = {
  title: "Einstellungen dieses Servers",
  intro: "Was du wählst, gilt sofort. Nur wer diesen Server verwalten darf, sieht und ändert es.",
  roles:
    "**Rollen, die die Artikel pflegen**, und zwar die dieses Servers, neben allen, die ihn verwalten dürfen. Sie löschen hier auch Antworten anderer und müssen zwischen zwei Fragen nicht warten. Die Artikel, die alle Server teilen, ändern sie nicht.",
  chooseRoles: "Rollen wählen",
  log: "**Kanal des Protokolls.** Dort wird mitgeteilt, was sich an den Artikeln ändert.",
  chooseChannel: "Einen Kanal wählen",
  language:
    "**Sprache** dessen, was alle sehen. Was nur eine Person sieht, steht in ihrer eigenen.",
  chooseLanguage: "Eine Sprache wählen",
  ownLanguage: "Die des Servers, wie Discord sie hat ({language})",
  cooldown: "**Wartezeit zwischen zwei Fragen** eines Mitglieds.",
  chooseCooldown: "Die Dauer wählen",
  usualCooldown: "Wie der Bot eingerichtet ist ({cooldown})",
  noWait: "Keine Wartezeit",
  seconds: "{seconds, plural, one {# Sekunde} other {# Sekunden}}",
  minutes: "{minutes, plural, one {# Minute} other {# Minuten}}",
  answersShown: "**Antworten** sehen alle, wenn nicht anders gefragt wird.",
  answersPrivate: "**Antworten** sieht nur, wer gefragt hat, außer mit `{private}: False`.",
  makePrivate: "Privat machen",
  makePublic: "Allen zeigen",
  mentionsOn:
    "**Erwähnungen** sind erlaubt: Mit `{for}` lässt ein Mitglied ein anderes unter einer Antwort erwähnen, einmal.",
  mentionsOff: "**Erwähnungen** sind ausgeschaltet: `{for}` nennt niemanden unter einer Antwort.",
  gapsOff:
    "**Lücken** werden nicht festgehalten. Schaltest du das ein, bleiben Fragen, die die Artikel nicht beantworten, {days, plural, one {einen Tag} other {# Tage}} lang erhalten, damit die Moderation sieht, was fehlt. Wer gefragt hat, wird nie gezeigt, `{ask}` und `{privacy}` weisen die Mitglieder darauf hin, und was privat gefragt wird, bleibt nicht erhalten.",
  gapsOn:
    "**Lücken** werden festgehalten: Fragen, die die Artikel nicht beantworten, {days, plural, one {einen Tag} other {# Tage}} lang. Wer gefragt hat, wird nie gezeigt, `{ask}` und `{privacy}` weisen die Mitglieder darauf hin, und was privat gefragt wird, bleibt nicht erhalten.",
  votesOn: "**Stimmen** werden erbeten: Mitglieder können sagen, ob eine Antwort geholfen hat.",
  votesOff: "**Stimmen** werden nicht erbeten.",
  switchOn: "Einschalten",
  switchOff: "Ausschalten",
  reset: "Alles zurücksetzen",
  resetQuestion: "Soll alles oben so sein, wie es war, bevor jemand etwas gewählt hat?",
  resetYes: "Ja, alles zurücksetzen",
  resetNo: "Nein, so lassen",
  serverOnly: "Das geht nur auf einem Server.",
  managersOnly: "Das dürfen nur Mitglieder, die diesen Server verwalten dürfen.",
  cannotBeKept:
    "Hier lässt sich nichts wählen: Die Datenbank in {setting} kann nicht geöffnet werden. Das Protokoll des Bots sagt, warum. Bis das behoben ist, gilt überall das Übliche.",
  notStored:
    "Das konnte nicht gespeichert werden, und nichts wurde geändert. Bitte versuch es später noch einmal.",
  cannotPost:
    "Ich darf {channel} nicht sehen oder dort keine Nachrichten senden. Erlaube mir beides, oder wähle einen anderen Kanal.",
  forSwitchedOff: "Auf diesem Server kann niemand erwähnt werden. Bitte lass „{for}“ weg.",
  privacy:
    "Was die, die einen Server verwalten, mit `{setup}` wählen, behalte ich mit der Id des Servers, und nicht, wer es gewählt hat. Es wird 30 Tage, nachdem ich den Server verlassen habe, gelöscht.",
};
