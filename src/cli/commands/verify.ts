// verify: proves a library whole. What is wrong is printed too; then the exit code is 1.
import { basename } from 'node:path'
import { verifyLibrary } from '#main/store/verify-library.ts'
import type { RunCommand } from '../command.ts'
import { binding } from '../open-services.ts'

export const run: RunCommand = args => {
  const path = args.positionals[0]!
  const report = verifyLibrary(path, binding)
  if (report.ok) return { output: report }
  const note = `“${basename(path)}”核验不符，共 ${report.problems.length} 处，请改用它的备份，并保留这份以备查找原因`
  return { output: report, ok: false, note }
}
