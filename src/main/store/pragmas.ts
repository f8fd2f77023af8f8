// The SQLite settings of a library. A rollback journal with EXTRA lost nothing in simulated power cuts, and a copy
// of the file taken while it is open is whole; a write-ahead log gives neither without care.

/** Set on every handle: a library may come from anywhere, so its schema is not trusted and pages are checked. */
export const guardPragmas = {
  foreign_keys: 'ON',
  trusted_schema: 'OFF',
  cell_size_check: 'ON',
  mmap_size: '0',
} as const

/** Set on the writing handle before its first read. */
export const writerPragmas = {
  locking_mode: 'EXCLUSIVE',
  journal_mode: 'DELETE',
  synchronous: 'EXTRA',
  secure_delete: 'ON',
} as const
