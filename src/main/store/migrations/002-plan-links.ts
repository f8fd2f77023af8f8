// Schema 2: plans that must agree with each other: the upper level's plan, and sister plans of the same year.
// A link holds two ids and a word: a damaged one breaks a foreign key or a check, so it carries no digest.

export const version = 2

export const sql = `
CREATE TABLE plan_link (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  other_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED CHECK (other_id <> plan_id),
  kind TEXT NOT NULL CHECK (kind IN ('upper', 'sister')),
  PRIMARY KEY (plan_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_link_other ON plan_link (other_id);
`
