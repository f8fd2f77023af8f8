// Answers the system's file dialogs in place of the person watching: what is chosen is decided beforehand.
import type { MoupianApp } from '../../tests/e2e/support/moupian-app.ts'

/** The next dialogs that ask for a file to open answer with `path`. */
export async function answerOpen({ app }: MoupianApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
}

/** The next dialogs that ask where to write answer with `path`. */
export async function answerSave({ app }: MoupianApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, path)
}
