import type { Catalogue } from "../catalogue.ts";
import { adding } from "./adding.ts";
import { answer } from "./answer.ts";
import { article } from "./article.ts";
import { articles } from "./articles.ts";
import { asking } from "./asking.ts";
import { buttons } from "./buttons.ts";
import { citing } from "./citing.ts";
import { cluster } from "./cluster.ts";
import { corpus } from "./corpus.ts";
import { editing } from "./editing.ts";
import { errors } from "./errors.ts";
import { forms } from "./forms.ts";
import { frontMatter } from "./front-matter.ts";
import { furniture } from "./furniture.ts";
import { gaps } from "./gaps.ts";
import { help } from "./help.ts";
import { history } from "./history.ts";
import { hits } from "./hits.ts";
import { keeping } from "./keeping.ts";
import { lists } from "./lists.ts";
import { log } from "./log.ts";
import { model } from "./model.ts";
import { place } from "./place.ts";
import { privacy } from "./privacy.ts";
import { problems } from "./problems.ts";
import { reading } from "./reading.ts";
import { refreshing } from "./refreshing.ts";
import { remedies } from "./remedies.ts";
import { report } from "./report.ts";
import { scope } from "./scope.ts";
import { servers } from "./servers.ts";
import { setup } from "./setup.ts";
import { tending } from "./tending.ts";
import { votes } from "./votes.ts";

export const SIMPLIFIED_CHINESE: Catalogue = {
  adding,
  answer,
  article,
  articles,
  asking,
  buttons,
  citing,
  cluster,
  corpus,
  editing,
  errors,
  forms,
  frontMatter,
  furniture,
  gaps,
  help,
  history,
  hits,
  keeping,
  lists,
  log,
  model,
  place,
  privacy,
  problems,
  reading,
  refreshing,
  remedies,
  report,
  scope,
  servers,
  setup,
  tending,
  votes,
};
