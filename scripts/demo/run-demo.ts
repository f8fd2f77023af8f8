// Runs the guided demo on the built program through its own window, on data of its own, and leaves a picture of
// every step in demo-out/.

import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { MoupianApp } from '../../tests/e2e/support/moupian-app.ts'
import { prepareRuntime } from '../electron-runtime.ts'
import { buildIfStale } from '../runtime/build.ts'
import { hasDisplay, startVirtualDisplay } from '../runtime/display.ts'
import { ensureSystem, virtualScreen } from '../runtime/system-packages.ts'
import { projectRoot } from '../runtime/project-root.ts'
import { SetupError } from '../runtime/setup-error.ts'
import { Demo, type DemoStep } from './demo.ts'
import { demoSteps } from './steps.ts'

/** Builds, prepares and runs all steps. Fails with a SetupError naming the step that was not completed. */
export async function runDemo(): Promise<void> {
  await buildIfStale(console.log)
  let endDisplay = async () => {}
  if (!hasDisplay()) {
    await ensureSystem([virtualScreen], console.log)
    endDisplay = await startVirtualDisplay()
  }
  const userData = await mkdtemp(join(tmpdir(), 'moupian-demo-'))
  try {
    const runtime = await prepareRuntime()
    const out = join(projectRoot, 'demo-out')
    await rm(out, { recursive: true, force: true })
    await mkdir(out)
    const moupian = await MoupianApp.launch({ runtime, userData })
    try {
      await runSteps(new Demo(moupian, out), demoSteps)
    } finally {
      await moupian.close()
    }
    console.log(`演示完成，结果在 ${out}：`)
    for (const name of (await readdir(out)).sort()) console.log(`  ${name}`)
  } finally {
    await rm(userData, { recursive: true, force: true })
    await endDisplay()
  }
}

async function runSteps(demo: Demo, steps: DemoStep[]): Promise<void> {
  for (const [index, step] of steps.entries()) {
    const label = `第 ${index + 1} 步 ${step.name}`
    try {
      await step.run(demo)
    } catch (error) {
      const picture = await demo.picture(`${step.name}-没有完成`)
      const reason = stripVTControlCharacters(error instanceof Error ? error.message : String(error))
      throw new SetupError(`演示的${label}没有完成，当时的画面见 ${picture}。\n${reason}`)
    }
    await demo.picture(step.name)
    console.log(`${label}：完成`)
  }
}
