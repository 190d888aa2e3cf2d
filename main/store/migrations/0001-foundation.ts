/** Frozen: never edited after a release, never importing a register. */
export const sql = `
CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE station (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  made_at TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE change (
  position INTEGER PRIMARY KEY,
  station TEXT NOT NULL REFERENCES station (id),
  sequence INTEGER NOT NULL,
  clock TEXT NOT NULL,
  account TEXT,
  behalf TEXT,
  operation TEXT NOT NULL,
  undoes TEXT,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (station, sequence)
) STRICT;
CREATE INDEX change_account ON change (account, position);
CREATE INDEX change_undoes ON change (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE entry (
  number INTEGER PRIMARY KEY,
  position INTEGER NOT NULL REFERENCES change (position),
  register TEXT NOT NULL,
  record TEXT NOT NULL,
  before TEXT,
  after TEXT NOT NULL
) STRICT;
CREATE INDEX entry_position ON entry (position);
CREATE INDEX entry_record ON entry (record, position);

CREATE TABLE credential (
  number INTEGER PRIMARY KEY,
  account TEXT NOT NULL UNIQUE,
  salt TEXT NOT NULL,
  cost TEXT NOT NULL,
  verifier TEXT NOT NULL,
  wrapped_key TEXT NOT NULL
) STRICT;

CREATE TABLE sealed_key (
  number INTEGER PRIMARY KEY,
  subject TEXT NOT NULL UNIQUE,
  wrapped TEXT,
  destroyed_at TEXT
) STRICT;
`;
