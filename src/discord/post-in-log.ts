import type { Interaction } from "discord.js";
import type { MessagePlace } from "../store/history.ts";
import { type Wording, wording } from "../words/wording.ts";
import type { Words } from "../words/words.ts";
import type { Context } from "./command.ts";
import { requireLogChannel } from "./log-channel.ts";
import type { Payload } from "./messages/payload.ts";
import { wordsFor } from "./words-for.ts";

/** The ids of the channels that the log of the process tells of already, because nothing can be posted there. */
const toldOf = new Set<string>();

/**
 * Posts what was changed in the channel of the log of a server, in the server's language.
 *
 * @returns where it stands, or what the moderator has to be told; null where the server has no such channel
 */
export async function postInLog(
  interaction: Pick<Interaction, "client" | "guild" | "guildId" | "locale" | "guildLocale">,
  { choices, log }: Pick<Context, "choices" | "log">,
  render: (words: Words) => Payload,
): Promise<MessagePlace | Wording | null> {
  const { logChannel: channel } = choices;
  if (channel === null) return null;
  try {
    const payload = render(wordsFor(interaction, false, choices));
    const message = await requireLogChannel(interaction, channel).send(payload);
    toldOf.delete(channel);
    return { channel, message: message.id };
  } catch (err) {
    if (!toldOf.has(channel)) log.warn({ server: interaction.guildId, channel, err }, NOT_POSTED);
    toldOf.add(channel);
    return wording("log.notPosted", { log: { command: "corpus/log" } });
  }
}

const NOT_POSTED =
  "A change of the articles could not be posted in the channel of the log; it stands in the history";
