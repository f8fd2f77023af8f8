// `npm test`: every level in order, each with its heading and its time, all of them even when one fails, and at
// the end one line with the sum. Prepares what is missing first.

import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareRuntime } from './electron-runtime.ts'
import { packageProgram } from './runtime/package-program.ts'
import { projectRoot } from './runtime/project-root.ts'
import { runCommand } from './runtime/run-command.ts'
import { runScript } from './runtime/setup-error.ts'
import { complaint, type LevelResult, type TestCounts, total } from './test/level.ts'
import { playwrightCounts, vitestCounts } from './test/reports.ts'
import { playwrightFolders, vitestFolders } from './test/test-folders.ts'
import { prepareTestTools } from './test-tools.ts'

interface Level {
  name: string
  run: () => Promise<LevelResult>
}

const reports = await mkdtemp(join(tmpdir(), 'moupian-test-'))

/** A level that runs one script and has no tests of its own. */
function plainLevel(name: string, script: string, ...args: string[]): Level {
  return { name, run: async () => ({ succeeded: (await runScriptFile(script, args)) === 0, counts: null }) }
}

/** A level that runs Vitest on one of its projects. */
function vitestLevel(name: string, project: string): Level {
  const report = join(reports, `${project}.json`)
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  return countedLevel(name, packageProgram('vitest'), args, report, vitestCounts)
}

/** A level that drives the built program by the tests of one folder. */
function playwrightLevel(name: string, folder: string): Level {
  const report = join(reports, `${folder}.json`)
  const program = packageProgram('@playwright/test', 'playwright')
  const args = ['test', `tests/${folder}/`, '--reporter=list,json']
  return countedLevel(name, program, args, report, playwrightCounts, { PLAYWRIGHT_JSON_OUTPUT_FILE: report })
}

function countedLevel(
  name: string,
  script: string,
  args: string[],
  report: string,
  counts: (json: string) => TestCounts,
  env: Record<string, string> = {},
): Level {
  const run = async (): Promise<LevelResult> => {
    const succeeded = (await runScriptFile(script, args, env)) === 0
    if (!existsSync(report)) return { succeeded: false, counts: null }
    return { succeeded, counts: counts(await readFile(report, 'utf8')) }
  }
  return { name, run }
}

async function runScriptFile(
  script: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<number> {
  const { code } = await runCommand(process.execPath, [script, ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    show: true,
  })
  return code ?? 1
}

const levels: Level[] = [
  plainLevel('类型检查', packageProgram('vue-tsc'), '--noEmit', '-p', '.'),
  plainLevel('代码规范', packageProgram('eslint'), '.'),
  plainLevel('代码格式', packageProgram('prettier'), '--check', '.'),
  ...Object.entries(vitestFolders).map(([folder, name]) => vitestLevel(name, folder)),
  plainLevel('构建', join(projectRoot, 'scripts', 'build.ts')),
  ...Object.entries(playwrightFolders).map(([folder, name]) => playwrightLevel(name, folder)),
]

await runScript(async () => {
  try {
    console.log('\n== 准备')
    await prepareTestTools(console.log)
    await prepareRuntime()
    const results: LevelResult[] = []
    const summary: string[] = []
    for (const level of levels) {
      console.log(`\n== ${level.name}`)
      const started = performance.now()
      const result = await level.run()
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      results.push(result)
      summary.push(`${level.name}：${complaint(result) ?? '通过'}，${seconds} 秒`)
      console.log(`== ${summary.at(-1)}`)
    }
    const { passed, failed } = total(results)
    console.log(`\n${summary.join('\n')}\n${passed} passed, ${failed} failed`)
    return failed === 0 ? 0 : 1
  } finally {
    await rm(reports, { recursive: true, force: true })
  }
})
