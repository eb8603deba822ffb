import { template } from "../template.ts";

/** What is said of forms that members fill in. */
export const forms = {
  unknown: "I no longer know this form. Please use the command again.",
  empty: "A field that I need was left empty.",
  tooLong: template(
    "A field takes at most {max, plural, one {one character} other {# characters}}, and yours has {length, number}.",
    "max",
    "length",
  ),
};
