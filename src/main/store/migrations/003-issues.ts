// Schema 3: the issues of 简报 and 纪要 that went out, by which the next number is counted. A record holds a name and
// numbers that its checks guard; like a link it carries no digest.

export const version = 3

export const sql = `
CREATE TABLE issue (
  series TEXT NOT NULL CHECK (length(series) BETWEEN 1 AND 200),
  year INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 2200),
  supplement INTEGER NOT NULL CHECK (supplement IN (0, 1)),
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 9999),
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  total INTEGER CHECK (total BETWEEN 1 AND 999999),
  PRIMARY KEY (series, year, supplement, number, plan_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX issue_plan ON issue (plan_id);
`
