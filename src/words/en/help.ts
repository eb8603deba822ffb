import { template } from "../template.ts";

/** What `/help` shows. */
export const help = {
  title: "What I do",
  purpose: template(
    "Ask me a question with `{ask}`. I look it up in a collection of articles and show you the passages that answer it, word for word, each with the file and the place where it stands. I write nothing myself: if the articles do not say, I tell you so.",
    "ask",
  ),
  commands: "Commands",
  askingWell: template(
    '**Asking well:** `"exact words"` in quotation marks must stand in a passage just so, and what has a `-minus` before it must not. The options of `{ask}` choose among the articles.',
    "ask",
  ),
  report: template(
    "Something wrong, or an article that should not be here? Tell us: <{url}>",
    "url",
  ),
  reportToModerator:
    "Something wrong, or an article that should not be here? Tell a moderator of this server.",
  privacy: template("Privacy: <{url}>", "url"),
};
