// Which native SQLite program better-sqlite3 loads. A packaged program always takes its own: an environment
// variable must never make an installed program load foreign code.

export interface BindingOptions {
  /** Whether this is the installed program. */
  packaged: boolean
  env: Readonly<Record<string, string | undefined>>
}

/** The path from MOUPIAN_SQLITE_BINDING in a development run, null (better-sqlite3's own) otherwise. */
export function nativeBinding({ packaged, env }: BindingOptions): string | null {
  if (packaged) return null
  return env.MOUPIAN_SQLITE_BINDING || null
}
