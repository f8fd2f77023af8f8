// 版记 (GB/T 9704-2012 7.4): 抄送机关, 印发机关 and 印发日期 between lines, at the foot of the last page.
import type { Fields } from './fields.ts'
import { charOf, typeArea } from './measures.ts'
import type { PaperBlock, PaperParagraph, PaperRow } from './paper.ts'
import { fieldRun, fixed, missingRun, plainParagraph } from './paragraphs.ts'
import { textWidth } from './text-width.ts'

/** 4号, in which the whole of it is set; words stand one character in from both ends of the lines. */
const char = charOf('四号')
/** First and last line 0.35 mm, those between 0.25 mm (7.4.1), in eighths of a point. */
const thick = 8
const thin = 6

/** The imprint, [] where none of its fields is given and none is needed. */
export function imprintBlocks(fields: Fields, needed: boolean): PaperBlock[] {
  const rows: PaperRow[] = []
  if (fields.copyTo !== undefined) rows.push(row(copyTo(fields.copyTo)))
  if (needed || fields.printer !== undefined || fields.printDate !== undefined)
    rows.push(row(printed(fields, needed)))
  return rows.length === 0 ? [] : atFoot(rows, true)
}

/** What a letter has of it: the copies, without lines (10.1). */
export function copyToBlocks(fields: Fields): PaperBlock[] {
  return fields.copyTo === undefined ? [] : atFoot([row(copyTo(fields.copyTo))], false)
}

/** Rows at the foot of the page, ruled or not. */
export function atFoot(rows: readonly PaperRow[], ruled: boolean): PaperBlock[] {
  const [outside, inside] = ruled ? [thick, thin] : [0, 0]
  return [
    {
      kind: 'table',
      columns: [typeArea.width],
      rows,
      lines: { top: outside, bottom: outside, left: 0, right: 0, insideH: inside, insideV: 0 },
      padding: { side: 0, end: 0 },
      place: 'foot',
    },
    plainParagraph('anchor', []),
  ]
}

const row = (paragraph: PaperParagraph): PaperRow => ({
  cells: [{ paragraphs: [paragraph], columns: 1 }],
  header: false,
})

/** Ends with a full stop; later lines begin below the first organ's name (7.4.2). */
function copyTo(organs: string): PaperParagraph {
  const title = '抄送：'
  const hanging = textWidth(title) * char
  const runs = [fixed(title), fieldRun(`${organs.replace(/[。．.]+$/u, '')}。`)]
  return plainParagraph('imprint', runs, { indent: { left: char + hanging, right: char, hanging } })
}

/** Organ on the left, date and 印发 on the right of one line (7.4.3). */
function printed(fields: Fields, needed: boolean): PaperParagraph {
  const printer =
    fields.printer !== undefined ? [fieldRun(fields.printer)] : needed ? [missingRun('printer')] : []
  const date =
    fields.printDate !== undefined ? [fieldRun(fields.printDate)] : needed ? [missingRun('printDate')] : []
  const runs = [...printer, ...(date.length > 0 ? [fixed('\t'), ...date, fixed('印发')] : [])]
  const tabs = [{ at: typeArea.width - char, align: 'right' as const }]
  return plainParagraph('imprint', runs, { indent: { left: char }, tabs })
}
