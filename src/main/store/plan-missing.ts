// The refusal of a plan that is not in the library, or was taken out of it.
import { AppError } from '#shared/ipc/errors.ts'

export function planMissing(planId: string): AppError {
  const message = '工作库里没有这份方案，可能已经删除，请回到目录重新选择。'
  return new AppError('plan-missing', message, { planId })
}
