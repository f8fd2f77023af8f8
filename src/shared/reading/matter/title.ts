// Finds the title of a plan, which may be broken over several lines and stand under a red head.
import { isSentence, type Row } from '../row.ts'
import { isOrganisationLine } from './head-lines.ts'

const closing =
  /(要点|计划|方案|安排|清单|意见|规划|任务|任务书|思路|举措|措施|目标|分工|通知|报告|部署|台账|行动|实事|纲要|设想|要求|[任分责一]\S*表|工作)$/
const notice = /(通知|函|公告)$/

/** A title's rows: from `start` up to, not including, `end`. */
export interface TitlePlace {
  start: number
  end: number
  /** Whether it is the title of a notice that sends the plan out (关于印发…的通知). */
  notice: boolean
}

/** Finds a title among `rows[from..to)`; null if there is none before the text begins. */
export function findTitle(rows: readonly Row[], from: number, to: number): TitlePlace | null {
  for (let i = from; i < to; i++) {
    const row = rows[i]!
    if (isTitleLine(row)) return extend(rows, from, i)
    if (isSentence(row.body) && row.body.length > 40) return null
  }
  return null
}

/** Whether a row, taken alone, looks like the (last) line of a title. */
export function isTitleLine(row: Row): boolean {
  if (row.label || row.line.hints.table) return false
  const text = bare(row.body)
  if (text.length < 4 || text.length > 70 || isSentence(text) || /^附\s*件/.test(text)) return false
  return closing.test(text) || /(^|\s)(title|标题)$/i.test(row.line.hints.styleName ?? '')
}

function bare(text: string): string {
  return text.replace(/[（(〔【[][^（()）]*[）)〕】\]]$/, '').trim()
}

/** Takes in the lines above that the last line of a title continues. */
function extend(rows: readonly Row[], from: number, last: number): TitlePlace {
  let start = last
  while (start > from && last - start < 4 && continues(rows[start - 1]!, rows[start]!)) start--
  return { start, end: last + 1, notice: notice.test(bare(rows[last]!.body)) }
}

function continues(above: Row, below: Row): boolean {
  const text = above.body
  if (above.label || above.line.hints.table || isSentence(text) || text.length > 45) return false
  if (/文件$|[〔[【（(]\s*[0-9０-９]{4}\s*[〕\]】）)]|[0-9]日$|^附\s*件|^[（(].*[）)]$|[：:]/.test(text))
    return false
  // An issuing body alone is a line of the red head, unless the next line needs it as its subject.
  return !isOrganisationLine(text) || /^(关于|[12][0-9]{3}年)/.test(below.body)
}
