import type { hits as english } from "../en/hits.ts";
import type { Translation } from "../template.ts";

export const hits: Translation<typeof english> = {
  near: "Nada de aquí responde a esto directamente. Lo más cercano:",
  foundByMeaning: "encontrado por su significado",
  more: "{count, number} más: {next}",
  message: "Qué dicen los artículos sobre {message}",
  forMember: "Para {member}",
  sharedBy: "Compartido por {member}",
  answeredMessage: "el mensaje al que responde",
};
