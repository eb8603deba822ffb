import type { answer as english } from "../en/answer.ts";
import type { Translation } from "../template.ts";

export const answer: Translation<typeof english> = {
  nothing:
    "Je n’ai rien trouvé {where, select, article {dans cet article} some {dans ces articles} other {dans les articles}} qui réponde à cela.",
  onlyPhrases: "J’ai cherché seulement là où les mots entre guillemets figurent exactement ainsi.",
  withoutExcluded: "J’ai laissé de côté ce qui est précédé d’un signe moins.",
  suggestion: "Voulais-tu dire {suggestion} ?",
  nearest: "Les articles les plus proches",
  smallTalk:
    "Je trouve des passages dans {count, plural, =1 {un article} many {# d’articles} other {# articles}}, mot pour mot, mais je ne sais pas bavarder. Demande avec tes mots quelque chose qu’ils pourraient dire, ou ouvres-en un :",
  gone: "Un article a changé depuis cette réponse, je ne peux donc plus montrer ce passage.",
};
