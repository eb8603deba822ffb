import { Database } from "../../src/store/database/database.ts";
import { ChoiceTable } from "../../src/store/embedded/choice-table.ts";
import { MOST_GAPS_DAYS, MOST_ROLES } from "../../src/store/server-choices.ts";
import { ServerSettings } from "../../src/store/server-settings.ts";

/*
 * Changes what is chosen for a server again and again, each time three fields to one number, and says the
 * number once it is told that the change is stored.
 *
 *     node --import tsx choosing-process.ts FILE SERVER
 */
const [file = "", server = ""] = process.argv.slice(2);

const database = await Database.open(file);
const settings = new ServerSettings(new ChoiceTable(database), {
  now: Date.now,
  onUnread: () => {},
});
for (let number = 1; number <= MOST_GAPS_DAYS; number++) {
  const moderatorRoles = Array.from({ length: number % MOST_ROLES }, () => `${number}`);
  await settings.change(server, { gapsDays: number, cooldownSeconds: number, moderatorRoles });
  process.stdout.write(`${number}\n`);
}
await database.close();
