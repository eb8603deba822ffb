import type { list as english } from "../en/list.ts";
import type { Translation } from "../template.ts";

export const list: Translation<typeof english> = {
  count: "{count, plural, =1 {**# Artikel**} other {**# Artikel**, die neuesten zuerst}}",
  filter: "Artikel, die zu {filter} passen",
  open: "Artikel öffnen",
};
