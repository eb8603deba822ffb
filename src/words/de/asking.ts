import type { asking as english } from "../en/asking.ts";
import type { Translation } from "../template.ts";

export const asking: Translation<typeof english> = {
  wait: "Andere möchten auch fragen. Bitte frag in {seconds, plural, one {einer Sekunde} other {# Sekunden}} noch einmal.",
};
