import { asking } from "./asking.ts";

/** Everything the bot says, by section, in the language that all others are translated from. */
export const ENGLISH = { asking };
