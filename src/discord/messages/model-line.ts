import type { SemanticModel } from "../../search/semantic-scorer.ts";
import type { Words } from "../../words/words.ts";
import { escapeLine } from "./markdown.ts";

/** What is shown of a sentence model. */
export type ShownModel = Pick<SemanticModel, "name" | "status">;

const LONGEST_NAME = 80;

/** For members: how a question is understood. */
export function understanding(model: ShownModel | null, words: Words): string {
  return model?.status.state === "ready"
    ? words.say("model.byMeaning", { name: nameOf(model) })
    : words.say("model.byWords");
}

/** For moderators: what the model is at. */
export function modelLine(model: ShownModel | null, words: Words): string {
  if (model === null) return words.say("model.off");
  const { status } = model;
  const name = nameOf(model);
  if (status.state !== "reading") return words.say(`model.${status.state}`, { name });
  const { done, total } = status;
  return words.say("model.reading", { name, done, total });
}

/** Without the folders before it, which are nobody's business. */
const nameOf = ({ name }: ShownModel) => escapeLine(name.split(/[\\/]/).at(-1)!, LONGEST_NAME);
