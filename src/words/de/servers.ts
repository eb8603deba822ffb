import type { servers as english } from "../en/servers.ts";
import type { Translation } from "../template.ts";

export const servers: Translation<typeof english> = {
  passedOver:
    "{folders, plural, one {Ein Ordner eines einzelnen Servers wird} other {# Ordner einzelner Server werden}} übergangen, weil `SERVER_ARTICLES` aus ist.",
  notYours:
    "Diesen Artikel teilen sich alle Server. Um ihn kümmern sich die, die den Bot betreiben.",
  tooMany:
    "Dieser Server hat schon {most, plural, one {einen eigenen Artikel} other {# eigene Artikel}} und darf nicht mehr haben. Entferne zuerst einen.",
  tooLarge:
    "Damit hätten die eigenen Artikel dieses Servers zusammen mehr als {most} MiB. Entferne zuerst einige.",
  tooOften:
    "Zu den eigenen Artikeln dieses Servers {most, plural, one {kam einer} other {kamen #}} innerhalb eines Tages hinzu. Bitte mach morgen weiter.",
};
