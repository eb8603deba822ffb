import type { gaps as english } from "../en/gaps.ts";
import type { Translation } from "../template.ts";

export const gaps: Translation<typeof english> = {
  kept: "Wer hier moderiert, sieht diese Frage {days, plural, one {einen Tag} other {# Tage}} lang, aber nicht, wer gefragt hat. Mehr: `{privacy}`",
};
