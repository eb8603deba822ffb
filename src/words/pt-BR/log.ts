import type { log as english } from "../en/log.ts";
import type { Translation } from "../template.ts";

export const log: Translation<typeof english> = {
  chosen: "A partir de agora, cada mudança nos artigos é publicada em {channel}.",
  off: "As mudanças nos artigos não são mais publicadas em um canal.",
  by: "{file} · por {who}",
  readFor: "Nova leitura a pedido de {who}",
  readAtStart: "Leitura quando fui iniciado",
  readAtWatch: "Nova leitura porque a pasta mudou",
  readAtSchedule: "Nova leitura conforme o agendamento",
  notPosted:
    "Não foi possível publicar isso no canal de registro, mas consta no histórico. Permita que eu veja esse canal e envie mensagens lá, ou escolha outro com {log}.",
};
