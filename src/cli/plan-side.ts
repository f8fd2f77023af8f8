// What a command is given as a plan: a file where there is one of that name, else a plan or version of the
// library.
import { statSync } from 'node:fs'
import { readInputFile } from '#main/services/input-file.ts'
import { loadState } from '#main/services/load-state.ts'
import type { Services } from '#main/services/services.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'

export type PlanSide = { kind: 'file'; bytes: Uint8Array; name: string } | { kind: 'rows'; rows: PlanRows }

/**
 * The file or plan that `name` means; `services` is null where no library was named. Throws AppError: file-unreadable,
 * file-refused, plan-missing, plan-ambiguous, version-missing.
 */
export function planSide(name: string, services: Services | null): PlanSide {
  if (!services || isFile(name)) return { kind: 'file', ...readInputFile(name) }
  try {
    return { kind: 'rows', rows: loadState(services, name) }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'plan-missing') throw error
    throw new AppError(
      'plan-missing',
      `“${name}”既不是文件，也不在工作库里，请核对文件的位置，或按目录中的标题或编号填写。`,
      { name },
      error,
    )
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
