import type { Catalogue } from "../catalogue.ts";
import { answer } from "./answer.ts";
import { article } from "./article.ts";
import { asking } from "./asking.ts";
import { buttons } from "./buttons.ts";
import { furniture } from "./furniture.ts";
import { hits } from "./hits.ts";
import { list } from "./list.ts";
import { place } from "./place.ts";
import { scope } from "./scope.ts";

export const GERMAN: Catalogue = {
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
