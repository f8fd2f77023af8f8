// A check: rows in, findings out. It changes nothing and knows nothing of the other checks.
import type { CheckContext } from './check-context.ts'
import type { Finding } from './finding.ts'

/** Finds what it looks for, in reading order. */
export type Rule = (context: CheckContext) => Finding[]
