import type { hits as english } from "../en/hits.ts";
import type { Translation } from "../template.ts";

export const hits: Translation<typeof english> = {
  near: "Rien ici n’y répond directement. Le plus proche :",
  foundByMeaning: "trouvé par le sens",
  more: "{count, number} de plus : {next}",
  message: "Ce que les articles disent de {message}",
  forMember: "Pour {member}",
  sharedBy: "Partagé par {member}",
  answeredMessage: "le message auquel cela répond",
};
