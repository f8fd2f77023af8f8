// Schema 1: everything a library holds. Rows of a plan carry the SHA-256 of their own contents (see row-digest.ts).

export const version = 1

export const sql = `
CREATE TABLE library (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  id TEXT NOT NULL CHECK (length(id) = 36),
  created_at TEXT NOT NULL CHECK (length(created_at) > 0)
) STRICT;

CREATE TABLE organisation (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  short_names TEXT NOT NULL CHECK (json_type(short_names) = 'array'),
  parent_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED CHECK (parent_id <> id),
  ord TEXT NOT NULL CHECK (length(ord) > 0),
  deleted_at TEXT CHECK (length(deleted_at) > 0),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX organisation_name ON organisation (name) WHERE deleted_at IS NULL;

CREATE TABLE plan (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  year INTEGER CHECK (year BETWEEN 1949 AND 2200),
  status TEXT NOT NULL CHECK (status IN ('draft', 'consultation', 'review', 'issued')),
  scheme TEXT NOT NULL CHECK (length(scheme) > 0),
  header TEXT NOT NULL CHECK (json_type(header) = 'object'),
  source TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (length(created_at) > 0),
  deleted_at TEXT CHECK (length(deleted_at) > 0),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE block (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  parent_id TEXT REFERENCES block (id) DEFERRABLE INITIALLY DEFERRED CHECK (parent_id <> id),
  ord TEXT NOT NULL CHECK (length(ord) > 0),
  type TEXT NOT NULL CHECK (type IN ('title', 'section', 'task', 'measure', 'paragraph')),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
  inline TEXT NOT NULL CHECK (json_type(inline) = 'array'),
  text TEXT NOT NULL,
  label TEXT NOT NULL,
  clause TEXT NOT NULL,
  leader TEXT,
  owners_open INTEGER NOT NULL CHECK (owners_open IN (0, 1)),
  completion TEXT CHECK (completion IN ('done', 'partial', 'missed', 'ongoing')),
  lineage_id TEXT CHECK (length(lineage_id) = 36),
  deleted_at TEXT CHECK (length(deleted_at) > 0),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX block_plan ON block (plan_id, type);
CREATE INDEX block_parent ON block (parent_id);

CREATE TABLE owner (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  block_id TEXT NOT NULL REFERENCES block (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('lead', 'support')),
  ord TEXT NOT NULL CHECK (length(ord) > 0),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;
CREATE INDEX owner_block ON owner (block_id);
CREATE INDEX owner_organisation ON owner (organisation_id);

CREATE TABLE target (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  block_id TEXT NOT NULL REFERENCES block (id) DEFERRABLE INITIALLY DEFERRED,
  ord TEXT NOT NULL CHECK (length(ord) > 0),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'suspect')),
  text TEXT NOT NULL,
  indicator TEXT NOT NULL,
  comparator TEXT CHECK (comparator IN ('>=', '>', '=', '<=', '<', '~', 'between')),
  value REAL,
  value_max REAL,
  unit TEXT NOT NULL,
  amount REAL,
  base_unit TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis IN ('stock', 'flow', 'rate', 'growth', 'milestone', 'relative')),
  scope TEXT NOT NULL,
  strength TEXT NOT NULL CHECK (length(strength) > 0),
  period TEXT,
  baseline REAL,
  parent TEXT,
  per TEXT,
  stretch REAL,
  certainty TEXT NOT NULL CHECK (certainty IN ('sure', 'doubtful')),
  doubt TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;
CREATE INDEX target_block ON target (block_id);

CREATE TABLE deadline (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  block_id TEXT NOT NULL UNIQUE REFERENCES block (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (length(text) > 0),
  "from" TEXT CHECK ("from" IS date("from")),
  "to" TEXT CHECK ("to" IS date("to")),
  fuzzy INTEGER NOT NULL CHECK (fuzzy IN (0, 1)),
  recurring TEXT,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE version (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  plan_id TEXT NOT NULL REFERENCES plan (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  author TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (length(created_at) > 0),
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  rows TEXT NOT NULL CHECK (json_type(rows) = 'object')
) STRICT;
CREATE INDEX version_plan ON version (plan_id);

CREATE TABLE batch (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  saved_at TEXT NOT NULL CHECK (length(saved_at) > 0),
  fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE operation_log (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  batch_id TEXT NOT NULL REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  at TEXT NOT NULL CHECK (length(at) > 0),
  author TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (json_type(operation) = 'object'),
  inverse TEXT NOT NULL CHECK (json_type(inverse) = 'object'),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  UNIQUE (batch_id, ordinal)
) STRICT;
CREATE INDEX operation_log_plan ON operation_log (plan_id);
CREATE TRIGGER operation_log_keeps_entries BEFORE DELETE ON operation_log
  BEGIN SELECT RAISE(ABORT, 'the operation log is append-only'); END;
CREATE TRIGGER operation_log_keeps_words BEFORE UPDATE ON operation_log
  BEGIN SELECT RAISE(ABORT, 'the operation log is append-only'); END;

CREATE TABLE digest (
  scope TEXT PRIMARY KEY CHECK (length(scope) > 0),
  entries INTEGER NOT NULL CHECK (entries >= 0),
  sum BLOB NOT NULL CHECK (length(sum) = 32)
) STRICT, WITHOUT ROWID;
`
