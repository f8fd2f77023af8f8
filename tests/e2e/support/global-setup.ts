// Before the end-to-end tests: the runtime is prepared once, where its progress can be seen, and a screen in
// memory is started where the machine has none.

import { prepareRuntime } from '../../../scripts/electron-runtime.ts'
import { hasDisplay, startVirtualDisplay } from '../../../scripts/runtime/display.ts'

/** Returns the function that takes the screen down again. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  await prepareRuntime()
  return hasDisplay() ? async () => {} : startVirtualDisplay()
}
