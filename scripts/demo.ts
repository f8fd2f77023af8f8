// `npm run demo`: the guided demo, on a virtual screen where the machine has no display.

import { runDemo } from './demo/run-demo.ts'
import { runScript } from './runtime/setup-error.ts'

await runScript(runDemo)
