import type { log as english } from "../en/log.ts";
import type { Translation } from "../template.ts";

export const log: Translation<typeof english> = {
  chosen: "A partir de ahora, cada cambio en los artículos se publica en {channel}.",
  off: "Los cambios en los artículos ya no se publican en ningún canal.",
  by: "{file} · por {who}",
  readFor: "Nueva lectura a petición de {who}",
  readAtStart: "Lectura al iniciarme",
  readAtWatch: "Nueva lectura porque cambió la carpeta",
  readAtSchedule: "Nueva lectura según el horario previsto",
  notPosted:
    "No se ha podido publicar en el canal de registro, y consta en el historial. Déjame ver ese canal y enviar mensajes allí, o elige otro con {log}.",
};
