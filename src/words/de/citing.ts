import type { citing as english } from "../en/citing.ts";
import type { Translation } from "../template.ts";

export const citing: Translation<typeof english> = {
  plain: "Als Text",
  names:
    "Namen stehen so da, wie der Artikel sie nennt. Prüf die Angabe an den Regeln, nach denen du schreibst.",
};
