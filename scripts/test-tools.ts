// What only the tests need from the operating system: the programs that check an exported Word
// file from outside, and a screen in memory.

import type { Say } from './runtime/progress.ts'
import { documentTools, ensureSystem, pageFonts, virtualScreen } from './runtime/system-packages.ts'

/** Installs the tools where that is allowed. Fails with a SetupError that carries the line to run. */
export async function prepareTestTools(say: Say): Promise<void> {
  if (process.platform === 'linux') await ensureSystem([documentTools, pageFonts, virtualScreen], say)
}
