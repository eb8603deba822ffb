import { Database, databaseFile } from "../../../src/store/database/database.ts";
import { ChoiceTable } from "../../../src/store/embedded/choice-table.ts";
import { ServerSettings } from "../../../src/store/server-settings.ts";
import { ALL_SERVERS } from "./events.ts";

/** Has all servers keep questions that nothing answers. Votes are kept anyway. */
export async function switchGapsOn(dataDir: string): Promise<void> {
  const database = await Database.open(databaseFile(dataDir));
  const settings = new ServerSettings(new ChoiceTable(database), {
    now: Date.now,
    onUnread: () => {},
  });
  await Promise.all(ALL_SERVERS.map((server) => settings.change(server, { gapsDays: 30 })));
  await database.close();
}
