// Puts the pages where printing finds them, and takes them away when it is done.

/** Runs `work` while copies of the sheets are all that the window would print. */
export async function withPrintSheets<T>(sheets: readonly HTMLElement[], work: () => Promise<T>): Promise<T> {
  const root = document.createElement('div')
  root.className = 'print-sheets'
  root.append(...sheets.map(sheet => sheet.cloneNode(true)))
  document.body.append(root)
  try {
    return await work()
  } finally {
    root.remove()
  }
}
