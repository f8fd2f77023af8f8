// Finds the title of a plan, which may be broken over several lines and stand under a red head.
import { isSentence, type Row } from '../row.ts'
import { surroundReason } from './boilerplate.ts'
import { isAnnexList, isDateLine, isDocumentNumber, isOrganisationLine } from './head-lines.ts'

const closing =
  /(要[点點]|[计計][划劃]|方案|安排|清[单單]|意[见見]|[规規][划劃]|任[务務]|任务书|思路|举措|措施|目[标標]|分工|通知|[报報]告|部署|台账|行[动動]|[实實]事|纲要|设想|打算|要求|[任分责一]\S*表|工作)$/
const dated = /^.{0,24}(?:[12][0-9]{3}|二[〇零○][〇零○一二三四五六七八九]{2})年/
const notice = /(通知|函|公告)$/

/** A title's rows: from `start` up to, not including, `end`. */
export interface TitlePlace {
  start: number
  end: number
  /** Whether it is the title of a notice that sends the plan out (关于印发…的通知). */
  notice: boolean
}

/**
 * Finds a title among `rows[from..to)`; null if there is none before the text begins. After a sentence only a
 * line that names both its year and its kind is a title.
 */
export function findTitle(rows: readonly Row[], from: number, to: number): TitlePlace | null {
  let begun = false
  for (let i = from; i < Math.min(to, from + 40); i++) {
    const row = rows[i]!
    const closes = isTitleLine(row)
    const names = isDatedLine(row)
    if (begun ? closes && names : closes || (i === from && names)) return extend(rows, from, i)
    begun ||= /[。；]$/.test(row.body) && !surroundReason(row.body)
  }
  return null
}

/** Whether a row, taken alone, looks like the (last) line of a title. */
export function isTitleLine(row: Row): boolean {
  if (row.label || row.line.hints.table) return false
  const text = bare(row.body)
  if (text.length < 4 || text.length > 70 || isSentence(text) || isAnnexList(text) || surroundReason(text))
    return false
  return closing.test(text) || /(^|\s)(title|标题)$/i.test(row.line.hints.styleName ?? '')
}

/** A line that names its year: at the very start a title, whatever its last word. */
function isDatedLine(row: Row): boolean {
  const text = bare(row.body)
  return (
    !row.label &&
    !row.line.hints.table &&
    text.length <= 45 &&
    !isSentence(text) &&
    dated.test(text) &&
    !surroundReason(text) &&
    !isDateLine(text) &&
    !isDocumentNumber(text)
  )
}

function bare(text: string): string {
  return text.replace(/[（(〔【[][^（()）]*[）)〕】\]]$/, '').replace(/\s/g, '')
}

/** Takes in the lines above that the last line of a title continues. */
function extend(rows: readonly Row[], from: number, last: number): TitlePlace {
  let start = last
  while (start > from && last - start < 4 && continues(rows[start - 1]!, rows[start]!)) start--
  return { start, end: last + 1, notice: notice.test(bare(rows[last]!.body)) }
}

function continues(above: Row, below: Row): boolean {
  const text = above.body
  if (above.label || above.line.hints.table || isSentence(text) || text.length > 45 || surroundReason(text))
    return false
  if (/文件$|[〔[【（(]\s*[0-9０-９]{4}\s*[〕\]】）)]|[0-9]日$|^附\s*件|^[（(].*[）)]$|[：:]/.test(text))
    return false
  // An issuing body alone is a line of the red head, unless the next line needs it as its subject.
  return !isOrganisationLine(text) || /^(关于|[12][0-9]{3}年)/.test(below.body)
}
