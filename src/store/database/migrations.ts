/**
 * What makes a database of one version one of the next, from the empty one of version 0 on. What has been
 * released is never changed: what comes later is added at the end.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE history (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     -- In milliseconds since the epoch.
     at INTEGER NOT NULL,
     occasion TEXT NOT NULL,
     -- The ids of Discord's; a member who had it deleted is null.
     member TEXT,
     server TEXT,
     channel TEXT,
     message TEXT,
     -- As JSON.
     outcome TEXT NOT NULL
   ) STRICT;
   CREATE INDEX history_by_time ON history (at);
   CREATE INDEX history_by_member ON history (member) WHERE member IS NOT NULL;`,
  `CREATE TABLE server_settings (
     -- The id of Discord's.
     server TEXT PRIMARY KEY,
     -- As JSON: what was chosen, without what was not.
     choices TEXT NOT NULL,
     -- When the bot left it, in milliseconds since the epoch; null while it is in it.
     left_at INTEGER
   ) STRICT;`,
];
