// The system's dialogs are drawn by the desktop, where no test can reach them: answers are put in their place.

import type { ElectronApplication } from '@playwright/test'

export interface DialogAnswers {
  /** The file or files that are chosen; leaving it out cancels. */
  open?: string | readonly string[]
  /** The place that is chosen for a new file; leaving it out cancels. */
  save?: string
  /** The places of the answers to questions, in order; when they run out, the last answer, which stands for closing. */
  questions?: number[]
}

/** Answers every dialog from now on. The function it returns tells which questions were asked so far. */
export async function answerDialogs(
  app: ElectronApplication,
  answers: DialogAnswers,
): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }, { open, save, questions = [] }) => {
    const asked: string[] = []
    const left = [...questions]
    const answer = (options: Electron.MessageBoxOptions) => {
      asked.push(options.message)
      return Promise.resolve({
        response: left.shift() ?? (options.buttons ?? []).length - 1,
        checkboxChecked: false,
      })
    }
    Object.assign(globalThis, { asked })
    Object.assign(dialog, {
      showOpenDialog: async () => ({
        canceled: open === undefined,
        filePaths: open === undefined ? [] : typeof open === 'string' ? [open] : [...open],
      }),
      showSaveDialog: async () => ({ canceled: save === undefined, filePath: save ?? '' }),
      // The window comes first where a question belongs to one.
      showMessageBox: (...all: [Electron.MessageBoxOptions] | [unknown, Electron.MessageBoxOptions]) =>
        answer(all.length === 2 ? all[1] : all[0]),
    })
  }, answers)
  return () => app.evaluate(() => Reflect.get(globalThis, 'asked') as string[])
}
