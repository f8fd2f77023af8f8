// Text that was copied elsewhere, as a document to read: it takes the same way in as a text file.
import { AppError } from '#shared/ipc/errors.ts'
import type { InputFile } from './input-file.ts'

/** The name that the drafter sees where a file would have one. */
const clipboardName = '剪贴板文字'

/** The copied text as a document. Throws AppError file-unreadable where nothing, or no text, was copied. */
export function clipboardDocument(text: string): InputFile {
  if (text.trim() === '')
    throw new AppError('file-unreadable', '剪贴板里没有文字，请先在原文中选中并复制，再从剪贴板导入。')
  return { name: clipboardName, bytes: Buffer.from(text) }
}
