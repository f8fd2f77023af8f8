// `npm run build`: builds the program into out/.

import { build } from './runtime/build.ts'
import { runScript } from './runtime/setup-error.ts'

await runScript(() => build(console.log))
