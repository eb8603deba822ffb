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
  `CREATE TABLE votes (
     -- The id of Discord's.
     server TEXT NOT NULL,
     -- Keyed hashes: of a question with a passage, and of a member with the server and the answer.
     answer TEXT NOT NULL,
     voter TEXT NOT NULL,
     helpful INTEGER NOT NULL,
     -- Counted from 1970 on.
     day INTEGER NOT NULL,
     PRIMARY KEY (server, answer, voter)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX votes_by_day ON votes (day);
   CREATE TABLE gaps (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     server TEXT NOT NULL,
     -- A keyed hash of a member with the server.
     asker TEXT NOT NULL,
     question TEXT NOT NULL,
     reason TEXT NOT NULL,
     -- When it was asked, or dismissed; counted from 1970 on.
     day INTEGER NOT NULL,
     dismissed INTEGER NOT NULL DEFAULT 0,
     UNIQUE (server, asker, question, reason)
   ) STRICT;
   CREATE INDEX gaps_by_day ON gaps (server, day);
   -- What a server kept goes with the choice to keep it.
   CREATE TRIGGER gaps_switched_off AFTER UPDATE OF choices ON server_settings
     WHEN NOT (json_valid(new.choices) AND coalesce(new.choices ->> '$.gapsDays', 0) > 0)
     BEGIN DELETE FROM gaps WHERE server = new.server; END;
   CREATE TRIGGER gaps_without_choice AFTER DELETE ON server_settings
     BEGIN DELETE FROM gaps WHERE server = old.server; END;`,
  `CREATE TABLE question_counts (
     -- The id of Discord's.
     server TEXT NOT NULL,
     -- Days since the epoch.
     day INTEGER NOT NULL,
     grade TEXT NOT NULL,
     asked INTEGER NOT NULL,
     PRIMARY KEY (server, day, grade)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE article_counts (
     server TEXT NOT NULL,
     day INTEGER NOT NULL,
     -- Its id.
     article TEXT NOT NULL,
     answered INTEGER NOT NULL,
     PRIMARY KEY (server, day, article)
   ) STRICT, WITHOUT ROWID;`,
  `-- The article that a moderator changed, by its path; null where the articles were read.
   ALTER TABLE history ADD COLUMN file TEXT;
   -- As JSON; null for what cannot be taken back.
   ALTER TABLE history ADD COLUMN undo TEXT;
   CREATE INDEX history_by_file ON history (file) WHERE file IS NOT NULL;`,
];
