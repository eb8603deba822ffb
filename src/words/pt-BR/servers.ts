import type { servers as english } from "../en/servers.ts";
import type { Translation } from "../template.ts";

export const servers: Translation<typeof english> = {
  passedOver:
    "{folders, plural, one {Uma pasta de um único servidor é ignorada} many {# de pastas de servidores específicos são ignoradas} other {# pastas de servidores específicos são ignoradas}}, porque `SERVER_ARTICLES` está desativado.",
  notYours: "Todos os servidores compartilham esse artigo. Quem mantém o bot cuida dele.",
  tooMany:
    "Este servidor já tem {most, plural, one {um artigo próprio} many {# de artigos próprios} other {# artigos próprios}} e não pode ter mais. Remova um antes.",
  tooLarge:
    "Com esse, os artigos próprios deste servidor passariam de {most} MiB no total. Remova alguns antes.",
  tooOften:
    "Em um dia, {most, plural, one {um artigo foi adicionado} many {# de artigos foram adicionados} other {# artigos foram adicionados}} aos próprios deste servidor. Continue amanhã.",
};
