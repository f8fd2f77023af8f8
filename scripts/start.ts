// `npm start`: builds what has changed, prepares the runtime and opens the program. On a machine without a display
// there is nothing to open it on, so the demo runs instead and leaves pictures.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { runDemo } from './demo/run-demo.ts'
import { prepareRuntime } from './electron-runtime.ts'
import { buildIfStale } from './runtime/build.ts'
import { hasDisplay } from './runtime/display.ts'
import { projectRoot } from './runtime/project-root.ts'
import { runScript } from './runtime/setup-error.ts'

await runScript(async () => {
  if (!hasDisplay()) {
    console.log('本机没有图形显示，打不开窗口；改为在虚拟屏幕上运行演示。')
    return runDemo()
  }
  const runtime = await prepareRuntime()
  await buildIfStale(console.log)
  console.log('打开谋篇。关闭窗口即结束。')
  const child = spawn(runtime.electronPath, [...runtime.args, projectRoot], {
    stdio: 'inherit',
    env: { ...process.env, ...runtime.env },
  })
  // Ctrl+C reaches the program too; this script stays until the program has saved and ended.
  process.on('SIGINT', () => {})
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
})
