import { answer } from "./answer.ts";
import { article } from "./article.ts";
import { asking } from "./asking.ts";
import { buttons } from "./buttons.ts";
import { furniture } from "./furniture.ts";
import { hits } from "./hits.ts";
import { list } from "./list.ts";
import { place } from "./place.ts";
import { scope } from "./scope.ts";

/** Everything the bot says, by section, in the language that all others are translated from. */
export const ENGLISH = {
  answer,
  article,
  asking,
  buttons,
  furniture,
  hits,
  list,
  place,
  scope,
};
