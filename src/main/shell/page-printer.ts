// Prints what the window's page has made ready: as the bytes of a PDF, or on paper by the system's own dialog.
// The page's print rules decide what is printed and on what paper; nothing else is opened or loaded.
import type { WebContents } from 'electron'
import { AppError } from '#shared/ipc/errors.ts'
import { strings } from './strings.ts'

export class PagePrinter {
  #window: WebContents | null = null

  /** Names the page that is printed. */
  connect(window: WebContents): void {
    this.#window = window
  }

  /** The bytes of a PDF. Throws AppError `print-failed`. */
  async pdf(): Promise<Uint8Array> {
    try {
      return await this.#page().printToPDF({ preferCSSPageSize: true, printBackground: true })
    } catch (error) {
      throw error instanceof AppError ? error : failed(error)
    }
  }

  /** Asks for a printer and prints. False when the drafter cancelled. Throws AppError `print-failed`. */
  async paper(): Promise<boolean> {
    const page = this.#page()
    return await new Promise((resolve, reject) => {
      page.print({ printBackground: true }, (printed, reason) => {
        if (printed) resolve(true)
        else if (/cancel/i.test(reason)) resolve(false)
        else reject(failed(reason))
      })
    })
  }

  #page(): WebContents {
    if (this.#window === null || this.#window.isDestroyed()) throw failed('no window')
    return this.#window
  }
}

function failed(cause: unknown): AppError {
  return new AppError('print-failed', strings.refused.printing, {}, cause)
}
