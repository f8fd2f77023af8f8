// Every layer rule is shown refusing a violation through the real ESLint configuration, and letting its lawful
// neighbour pass.

import { ESLint } from 'eslint'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../../scripts/runtime/project-root.ts'

const eslint = new ESLint({ cwd: projectRoot })

/** The import-boundary findings for code as if it stood in `file`; any other finding fails the test. */
async function refusals(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(projectRoot, file) })
  const unrelated = result!.messages.filter(message => message.fatal || message.ruleId === null)
  expect(unrelated).toEqual([])
  return result!.messages
    .filter(found => found.ruleId === 'moupian/import-boundary')
    .map(found => found.message)
}

interface Case {
  file: string
  code: string
  says: string
}

const refused: Case[] = [
  // src/shared
  { file: 'src/shared/model/a.ts', code: "import 'node:fs'", says: 'src/shared imports only' },
  { file: 'src/shared/model/a.ts', code: "import 'fs'", says: 'src/shared imports only' },
  { file: 'src/shared/model/a.ts', code: "import 'electron'", says: 'src/shared imports only' },
  {
    file: 'src/shared/model/a.ts',
    code: "import { ref } from 'vue'\nref()",
    says: 'src/shared imports only',
  },
  { file: 'src/shared/model/a.ts', code: "import '#main/store/open.ts'", says: 'src/shared imports only' },
  {
    file: 'src/shared/model/a.ts',
    code: "import '../../main/store/open.ts'",
    says: 'src/shared imports only',
  },
  { file: 'src/shared/model/a.ts', code: "import '../../shared-else/a.ts'", says: 'src/shared imports only' },
  {
    file: 'src/shared/model/a.ts',
    code: "export * from '../../renderer/a.ts'",
    says: 'src/shared imports only',
  },
  {
    file: 'src/shared/model/a.ts',
    code: "export { a } from '../../cli/a.ts'",
    says: 'src/shared imports only',
  },
  { file: 'src/shared/model/a.ts', code: "await import('docx')", says: 'src/shared imports only' },
  { file: 'src/shared/model/a.ts', code: "require('node:path')", says: 'src/shared imports only' },
  {
    file: 'src/shared/model/a.ts',
    code: "import type { App } from 'electron'\nexport type A = App",
    says: 'src/shared',
  },
  {
    file: 'src/shared/model/a.ts',
    code: "export type A = import('electron').App",
    says: 'src/shared imports only',
  },
  { file: 'src/shared/model/a.ts', code: "import 'zod-extra'", says: 'src/shared imports only' },
  { file: 'src/shared/reading/a.ts', code: "import '@tiptap/pm/model'", says: 'src/shared imports only' },
  { file: 'src/shared/document/a.ts', code: "import '@tiptap/core'", says: 'src/shared imports only' },
  // No Electron below the shell
  { file: 'src/main/store/a.ts', code: "import 'electron'", says: 'run without Electron' },
  {
    file: 'src/main/services/a.ts',
    code: "import { app } from 'electron/main'\napp.quit()",
    says: 'without Electron',
  },
  { file: 'src/main/docx/read/a.ts', code: "require('electron')", says: 'run without Electron' },
  { file: 'src/cli/commands/a.ts', code: "await import('electron')", says: 'run without Electron' },
  { file: 'src/cli/a.ts', code: "import '#main/shell/window.ts'", says: 'run without Electron' },
  { file: 'src/main/services/a.ts', code: "import '../shell/window.ts'", says: 'run without Electron' },
  // The window
  {
    file: 'src/renderer/api/a.ts',
    code: "import '../../main/store/open.ts'",
    says: 'only through window.api',
  },
  {
    file: 'src/renderer/api/a.ts',
    code: "import '#main/services/plans.ts'",
    says: 'only through window.api',
  },
  { file: 'src/renderer/api/a.ts', code: "import 'node:fs'", says: 'only through window.api' },
  { file: 'src/renderer/api/a.ts', code: "import 'path'", says: 'only through window.api' },
  { file: 'src/renderer/api/a.ts', code: "import 'electron'", says: 'only through window.api' },
  { file: 'src/preload/a.ts', code: "import '../main/index.ts'", says: 'only through window.api' },
  { file: 'src/preload/a.ts', code: "import 'node:child_process'", says: 'only through window.api' },
  {
    file: 'src/renderer/features/desk/desk.vue',
    code: '<script setup lang="ts">\nimport \'#main/store/open.ts\'\n</script>\n<template><p>文稿</p></template>\n',
    says: 'only through window.api',
  },
  // The editor
  { file: 'src/renderer/editor/a.ts', code: "import '../stores/plan.ts'", says: 'imports no store' },
  { file: 'src/renderer/editor/nodes/a.ts', code: "import '../../stores/plan.ts'", says: 'imports no store' },
  { file: 'src/renderer/editor/a.ts', code: "import 'pinia'", says: 'imports no store' },
  // Libraries kept in one place
  { file: 'src/main/docx/read/a.ts', code: "import 'docx'", says: 'only inside src/main/docx/write' },
  { file: 'src/main/services/a.ts', code: "import 'docx'", says: 'only inside src/main/docx/write' },
  { file: 'src/main/services/a.ts', code: "import 'better-sqlite3'", says: 'only inside src/main/store' },
  { file: 'src/main/index.ts', code: "import 'better-sqlite3'", says: 'only inside src/main/store' },
]

const allowed: Omit<Case, 'says'>[] = [
  { file: 'src/shared/model/a.ts', code: "import 'zod'" },
  { file: 'src/shared/model/a.ts', code: "import 'zod/v4'" },
  {
    file: 'src/shared/compare/a.ts',
    code: "import '#shared/model/plan.ts'\nimport './b.ts'\nimport '../model/ids.ts'",
  },
  { file: 'src/shared/document/a.ts', code: "import '@tiptap/pm/model'" },
  {
    file: 'src/main/store/a.ts',
    code: "import 'better-sqlite3'\nimport 'node:fs'\nimport '#shared/model/plan.ts'",
  },
  { file: 'src/main/docx/write/runs.ts', code: "import 'docx'" },
  { file: 'src/main/docx/read/a.ts', code: "import './docx.ts'" },
  { file: 'src/main/shell/window.ts', code: "import 'electron'\nimport 'node:path'" },
  { file: 'src/preload/index.ts', code: "import 'electron'\nimport '#shared/ipc/contract.ts'" },
  {
    file: 'src/renderer/features/desk/a.ts',
    code: "import '../../stores/plan.ts'\nimport 'pinia'\nimport 'vue'",
  },
  { file: 'src/renderer/editor/a.ts', code: "import '@tiptap/core'\nimport './history.css?inline'" },
  { file: 'tests/integration/a.test.ts', code: "import 'better-sqlite3'\nimport 'docx'" },
]

describe('the import boundaries', () => {
  it.each(refused)('refuse in $file: $code', async ({ file, code, says }) => {
    const found = await refusals(file, code)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(says)
  })

  it.each(allowed)('allow in $file: $code', async ({ file, code }) => {
    expect(await refusals(file, code)).toEqual([])
  })

  it('fail the lint', async () => {
    const [result] = await eslint.lintText("import 'electron'\n", {
      filePath: join(projectRoot, 'src/shared/a.ts'),
    })
    expect(result!.errorCount).toBe(1)
  })
})
