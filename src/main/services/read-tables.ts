// The tables of a file that a person has chosen: those of a Word document, or the one of a .csv or tab-separated text.
import { readDocx } from '#main/docx/read/read-docx.ts'
import type { DocxTable } from '#main/docx/read/docx-text.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { parseDelimited } from '#shared/reading/delimited.ts'
import { decodeText } from './decode-text.ts'
import { explainRead } from './read-document.ts'

/** Tables of rows of cells. */
export type Tables = string[][][]

/**
 * Reads the file `name`. A cell that spans several columns or rows is followed by empty ones. Throws AppError:
 * file-unsupported for a spreadsheet, file-unreadable where there is no table, and what the readers throw.
 */
export function readTables(bytes: Uint8Array, name: string): Tables {
  if (/\.(xlsx?|et|ods)$/iu.test(name))
    throw new AppError(
      'file-unsupported',
      `“${name}”是表格软件的文件，请在表格软件里选中整张表复制，回到这里按 Ctrl+V 粘贴，或另存为 CSV 后再读取。`,
      { name },
    )
  const tables = tablesIn(bytes, name).filter(table => table.some(row => row.length > 1))
  if (tables.length > 0) return tables
  throw new AppError(
    'file-unreadable',
    `“${name}”里没有找到表格，请选择带有表格的 Word 文档，或另存为 CSV 的表格。`,
    { name },
  )
}

function tablesIn(bytes: Uint8Array, name: string): Tables {
  try {
    if (/\.docx$/iu.test(name)) return readDocx(bytes, { revisions: 'accepted' }).tables.map(cellsOf)
    const { text } = decodeText(bytes)
    return [parseDelimited(text, text.includes('\t') ? '\t' : ',')]
  } catch (error) {
    throw explainRead(error, name)
  }
}

function cellsOf({ rows }: DocxTable): string[][] {
  return rows.map(cells => {
    const row: string[] = []
    for (const { text, column } of cells) {
      while (row.length < column) row.push('')
      row[column] = text.trim()
    }
    return row
  })
}
