import { UserError } from "../../errors.ts";
import { wording } from "../../words/wording.ts";

/** Says that somebody else has edited the article, so that nothing was changed. */
export class EditedMeanwhile extends UserError {
  constructor() {
    super(wording("keeping.editedMeanwhile"));
  }
}
