import { Database, databaseFile } from "../../src/store/database/database.ts";
import { ChoiceTable } from "../../src/store/embedded/choice-table.ts";
import type { ServerChoices } from "../../src/store/server-choices.ts";
import { ServerSettings } from "../../src/store/server-settings.ts";

/** Chooses something for a server before the bot is started, as its `/setup` would. */
export async function choose(
  dataDir: string,
  server: string,
  choices: Partial<ServerChoices>,
): Promise<void> {
  const database = await Database.open(databaseFile(dataDir));
  const settings = new ServerSettings(new ChoiceTable(database), {
    now: Date.now,
    onUnread: () => {},
  });
  await settings.change(server, choices);
  await database.close();
}
