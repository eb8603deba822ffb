import type { keeping as english } from "../en/keeping.ts";
import type { Translation } from "../template.ts";

export const keeping: Translation<typeof english> = {
  unwritable:
    "Não consigo guardar isso: não é possível gravar na minha pasta, ou o disco está cheio. Meu log diz por quê.",
  full: "Há arquivos demais esperando confirmação. Tente de novo em {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}.",
  gone: "Esse artigo não está mais lá.",
  emptied: "Esse artigo não é mais guardado.",
  editedMeanwhile: "Alguém editou esse artigo nesse meio-tempo, então não mudei nada.",
};
