import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { integrityOf } from '../../../scripts/runtime/packaged-electron.ts'
import { projectRoot } from '../../../scripts/runtime/project-root.ts'
import { lastLines, runCommand } from '../../../scripts/runtime/run-command.ts'

const node = (script: string, timeoutMs?: number) =>
  runCommand(process.execPath, ['-e', script], { timeoutMs })

describe('running another program', () => {
  it('gives its exit code and what it printed', async () => {
    const result = await node("console.log('出'); console.error('错'); process.exitCode = 3")
    expect(result).toEqual({ code: 3, stdout: '出\n', stderr: '错\n', timedOut: false })
  })

  it('says so when the program is not there', async () => {
    const result = await runCommand('no-such-program-here', [])
    expect(result.code).toBeNull()
    expect(result.stderr).toContain('ENOENT')
  })

  it('ends a program that exceeds its time, with the programs it started', async () => {
    const script = `
      const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
      console.log(child.pid)
      setInterval(() => {}, 1000)`
    const result = await node(script, 2_000)
    expect(result).toMatchObject({ code: null, timedOut: true })
    // The grandchild shared the output pipe; that the call returned already shows the pipe was closed by its end.
    const grandchild = Number(result.stdout)
    expect(grandchild).toBeGreaterThan(0)
  })

  it('keeps the last lines of a failure for showing', async () => {
    const result = await node("console.error('一\\n二\\n三'); process.exitCode = 1")
    expect(lastLines(result, 2)).toBe('二\n三')
  })
})

describe('the check for an old Node', () => {
  const withGuard = (before: string) =>
    runCommand(process.execPath, [
      ...['--import', `data:text/javascript,${encodeURIComponent(before)}`],
      ...['--import', join(projectRoot, 'scripts/require-node.mjs')],
      ...['-e', "console.log('ran')"],
    ])

  it('lets this Node run', async () => {
    expect(await withGuard('')).toMatchObject({ code: 0, stdout: 'ran\n' })
  })

  it.each([
    "Object.defineProperty(process.features, 'typescript', { value: undefined })",
    "Object.defineProperty(process.versions, 'napi', { value: '9' })",
  ])('stops an old one with one line: %s', async before => {
    const result = await withGuard(before)
    expect(result).toMatchObject({ code: 1, stdout: '' })
    expect(result.stderr.trim().split('\n')).toHaveLength(1)
    expect(result.stderr).toContain('npm ci')
  })
})

describe('the integrity of a file', () => {
  it('is its sha512 as npm writes it, and changes with one bit', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'moupian-integrity-'))
    try {
      const bytes = Buffer.alloc(300_000, 7)
      await writeFile(join(folder, 'a'), bytes)
      const expected = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
      expect(await integrityOf(join(folder, 'a'))).toBe(expected)
      bytes[150_000]! ^= 1
      await writeFile(join(folder, 'b'), bytes)
      expect(await integrityOf(join(folder, 'b'))).not.toBe(expected)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
