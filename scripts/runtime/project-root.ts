// Where the checkout is. Scripts may be started from any directory.

import { resolve } from 'node:path'

/** Absolute path of the checkout. */
export const projectRoot = resolve(import.meta.dirname, '..', '..')
