/** The least that a bot can do with discord.js: it answers whatever it is asked with the same words. */
import { Client, Events, GatewayIntentBits } from "discord.js";

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL! },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isRepliable()) interaction.reply("Here is your answer.").catch(() => {});
});
client.on(Events.Error, () => {});
client.once(Events.ClientReady, () => process.stderr.write("The bot may be asked\n"));
await client.login(process.env.DISCORD_TOKEN);
