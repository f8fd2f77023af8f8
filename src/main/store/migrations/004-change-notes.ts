// Schema 4: change notes (变化说明) as the drafter has edited them, one for a pair of states; and versions that the
// file itself refuses to change or to take out.

export const version = 4

export const sql = `
CREATE TABLE change_note (
  from_state TEXT NOT NULL CHECK (length(from_state) > 0),
  to_state TEXT NOT NULL CHECK (length(to_state) > 0),
  author TEXT NOT NULL,
  saved_at TEXT NOT NULL CHECK (length(saved_at) > 0),
  note TEXT NOT NULL CHECK (json_type(note) = 'object'),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  PRIMARY KEY (from_state, to_state)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER version_stays BEFORE DELETE ON version
  BEGIN SELECT RAISE(ABORT, 'a frozen version stays'); END;
CREATE TRIGGER version_keeps_words BEFORE UPDATE ON version
  BEGIN SELECT RAISE(ABORT, 'a frozen version is not changed'); END;
`
