import type { SemanticModel } from "../../search/semantic-scorer.ts";
import { escapeLine } from "./markdown.ts";

/** What is shown of a sentence model. */
export type ShownModel = Pick<SemanticModel, "name" | "status">;

const LONGEST_NAME = 80;
const NOTHING_LEAVES = "nothing leaves the machine I run on but my answers";

/** For members: how a question is understood. */
export function understanding(model: ShownModel | null): string {
  return model?.status.state === "ready"
    ? `I look for the words of a question, and for passages that mean the same in other words. A sentence model (${nameOf(model)}) helps with that, and ${NOTHING_LEAVES}.`
    : `I look for the words of a question, and for words that are known to mean the same; no sentence model is in use. In any case, ${NOTHING_LEAVES}.`;
}

/** For moderators: what the model is at. */
export function modelLine(model: ShownModel | null): string {
  return `Sentence model: ${model === null ? `off; ${NOTHING_LEAVES}` : stateOf(model)}.`;
}

function stateOf(model: ShownModel): string {
  const { status } = model;
  const name = nameOf(model);
  switch (status.state) {
    case "starting":
      return `${name} is starting; until then I answer by words`;
    case "reading":
      return `${name} reads the articles, ${status.done.toLocaleString("en")} of ${status.total.toLocaleString("en")} sentences and passages; until then I answer by words`;
    case "ready":
      return `on, ${name}; ${NOTHING_LEAVES}`;
    case "failed":
      return `${name} cannot be used, so I answer by words; the log says why`;
  }
}

/** Without the folders before it, which are nobody's business. */
const nameOf = ({ name }: ShownModel) => escapeLine(name.split(/[\\/]/).at(-1)!, LONGEST_NAME);
