import { template } from "../template.ts";

/** What is said while a question is asked. */
export const asking = {
  wait: template(
    "Others want to ask as well. Please ask again in {seconds, plural, one {one second} other {# seconds}}.",
    "seconds",
  ),
};
