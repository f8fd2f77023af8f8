// The system's file dialogs and the questions the shell asks. All of them belong to the window; null means cancelled.
import { extname, join } from 'node:path'
import { app, dialog } from 'electron'
import type { BrowserWindow, FileFilter } from 'electron'
import { strings } from './strings.ts'

/** A place for an exported document. */
export interface ExportPlace {
  path: string
  /** The drafter has agreed that a file there is replaced. */
  mayReplace: boolean
}

/** File name endings that a plan can be read from. */
const documentEndings = ['docx', 'doc', 'wps', 'txt', 'md']
/** File name endings that a table can be read from; that of a spreadsheet is told how it can be. */
const tableEndings = ['docx', 'csv', 'tsv', 'txt', 'xlsx', 'xls', 'et']
const libraryEnding = 'moupian'

export class Dialogs {
  #window: BrowserWindow | null = null

  /** Names the window that dialogs belong to. */
  connect(window: BrowserWindow): void {
    this.#window = window
  }

  /** Asks where a new library shall be; the path ends in `.moupian`. A library there is never replaced. */
  async newLibrary(): Promise<string | null> {
    const { title, button, name } = strings.dialog.createLibrary
    const filter = { name: strings.dialog.chooseLibrary.filter, extensions: [libraryEnding] }
    const chosen = await this.#save(title, button, `${name}.${libraryEnding}`, filter)
    return chosen?.path ?? null
  }

  async existingLibrary(): Promise<string | null> {
    const { title, button, filter } = strings.dialog.chooseLibrary
    return await this.#open(title, button, { name: filter, extensions: [libraryEnding] })
  }

  /** Asks for one document or several. */
  async documents(): Promise<readonly string[] | null> {
    const { title, button, filter } = strings.dialog.chooseDocument
    return await this.#openAll(title, button, { name: filter, extensions: documentEndings }, [
      'multiSelections',
    ])
  }

  /** Asks for a file with a table in it. */
  async table(): Promise<string | null> {
    const { title, button, filter } = strings.dialog.chooseTable
    return await this.#open(title, button, { name: filter, extensions: tableEndings })
  }

  /** Asks for a Word file of the office that plans are to be printed on. */
  async officeForm(): Promise<string | null> {
    const { title, button, filter } = strings.dialog.officeForm
    return await this.#open(title, button, { name: filter, extensions: ['docx'] })
  }

  /** Asks where an exported document shall be. `name` is proposed as the file's name. */
  async exportedDocument(name: string): Promise<ExportPlace | null> {
    const { title, button, filter } = strings.dialog.exportDocument
    return await this.#save(title, button, `${fileName(name)}.docx`, { name: filter, extensions: ['docx'] })
  }

  /** Asks where a printed document shall be. `name` is proposed as the file's name. */
  async printedDocument(name: string): Promise<ExportPlace | null> {
    const { title, button, filter } = strings.dialog.printDocument
    return await this.#save(title, button, `${fileName(name)}.pdf`, { name: filter, extensions: ['pdf'] })
  }

  /** Asks one question. Returns the place of the chosen answer; the last answer stands for closing the question. */
  async ask(message: string, detail: string, answers: readonly string[]): Promise<number> {
    const options = {
      type: 'question' as const,
      title: strings.title,
      message,
      detail,
      buttons: [...answers],
      defaultId: 0,
      cancelId: answers.length - 1,
      noLink: true,
    }
    const window = this.#owner()
    const { response } = window
      ? await dialog.showMessageBox(window, options)
      : await dialog.showMessageBox(options)
    return response
  }

  async #open(title: string, buttonLabel: string, filter: FileFilter): Promise<string | null> {
    const paths = await this.#openAll(title, buttonLabel, filter)
    return paths?.[0] ?? null
  }

  async #openAll(
    title: string,
    buttonLabel: string,
    filter: FileFilter,
    more: readonly 'multiSelections'[] = [],
  ): Promise<readonly string[] | null> {
    const options = {
      title,
      buttonLabel,
      defaultPath: app.getPath('documents'),
      filters: [filter],
      properties: ['openFile' as const, ...more],
    }
    const window = this.#owner()
    const chosen = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options)
    return chosen.canceled || chosen.filePaths.length === 0 ? null : chosen.filePaths
  }

  async #save(
    title: string,
    buttonLabel: string,
    name: string,
    filter: FileFilter,
  ): Promise<ExportPlace | null> {
    const options = {
      title,
      buttonLabel,
      defaultPath: join(app.getPath('documents'), name),
      filters: [filter],
      properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
    }
    const window = this.#owner()
    const chosen = window
      ? await dialog.showSaveDialog(window, options)
      : await dialog.showSaveDialog(options)
    if (chosen.canceled || chosen.filePath === '') return null
    const path = withEnding(chosen.filePath, filter.extensions[0] ?? '')
    // The system asked about the name it saw, not about the one with the ending put on.
    return { path, mayReplace: path === chosen.filePath }
  }

  #owner(): BrowserWindow | null {
    return this.#window !== null && !this.#window.isDestroyed() ? this.#window : null
  }
}

/** Some systems leave it to the program to add the ending. */
function withEnding(path: string, ending: string): string {
  return extname(path).toLowerCase() === `.${ending}` ? path : `${path}.${ending}`
}

/** A plan's title as a file name: without the characters that Windows forbids, and not too long for any system. */
function fileName(title: string): string {
  const allowed = title.replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
  const name = [...allowed]
    .slice(0, 60)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
  return name === '' ? strings.title : name
}
