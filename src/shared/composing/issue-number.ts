// The number of an issue (期号): counted for each name and year from the issues that went out before. The drafter's own
// number goes before it, but a number that is taken or leaves a gap is never taken in silence.
import type { IssueRecord } from '../model/issue-record.ts'
import type { Fields } from './fields.ts'
import { isTemplate, templates } from './templates.ts'

/** The number of an issue as it is written in the field: 增刊第1期, 第12期（总第30期）, 12. */
export interface IssueNumber {
  supplement: boolean
  number: number
  total: number | null
}

export interface IssueCount extends Omit<IssueRecord, 'planId'> {
  /** For the field 期号. */
  text: string
  /** What the drafter should look at, a Chinese sentence; "" where the number follows the one before. */
  notice: string
}

const written = /^(增刊)?第?([1-9]\d*)期?(?:（总第([1-9]\d*)期）)?$/u

/** What the field says; null where it is no number of an issue. */
export function issueNumberIn(field: string): IssueNumber | null {
  const match = written.exec(field)
  if (!match) return null
  const [, supplement, number, total] = match
  return {
    supplement: supplement !== undefined,
    number: Number(number),
    total: total === undefined ? null : Number(total),
  }
}

/** The words of a number: 第12期（总第30期）. */
export function issueWords({ supplement, number, total }: IssueNumber): string {
  return `${supplement ? '增刊' : ''}第${number}期${total === null ? '' : `（总第${total}期）`}`
}

/**
 * The issue that a plan goes out as in a template. A blank field that the template needs takes the number the plan went
 * out with before in that year, else the next one; `titleOf` gives the title of a record's plan, null for one that is
 * gone. Null for a template that has no issues, where name or date, by which it is counted, is not given, and where no number is given and none is needed.
 */
export function countIssue(
  records: readonly IssueRecord[],
  planId: string,
  template: string,
  fields: Fields,
  titleOf: (planId: string) => string | null,
): IssueCount | null {
  if (!isTemplate(template)) return null
  const { series: name, needs } = templates[template]
  const series = name && fields[name]?.slice(0, 200)
  const year = Number(/^\d{4}/.exec(fields.date ?? '')?.[0])
  if (!series || !Number.isInteger(year)) return null
  const given = fields.issue === undefined ? null : issueNumberIn(fields.issue)
  if (!given && (fields.issue !== undefined || !needs.includes('issue'))) return null
  const supplement = given?.supplement ?? false
  const ofSeries = records.filter(record => record.series === series && record.supplement === supplement)
  const ofYear = ofSeries.filter(record => record.year === year)
  const last = Math.max(0, ...ofYear.map(record => record.number))
  const own = ofYear.filter(record => record.planId === planId).toSorted((a, b) => b.number - a.number)
  if (!given) {
    const totals = ofSeries.flatMap(record => record.total ?? [])
    const next = { supplement, number: last + 1, total: totals.length > 0 ? Math.max(...totals) + 1 : null }
    const counted = own[0] ?? next
    return { series, year, ...numberOf(counted), text: issueWords(counted), notice: '' }
  }
  const others = ofYear.filter(record => record.number === given.number && record.planId !== planId)
  const kept = own.some(record => record.number === given.number)
  const notice = kept
    ? ''
    : noticeOf(
        given,
        last,
        others
          .map(record => titleOf(record.planId))
          .map(title => (title === null ? '已删除的方案' : `《${title}》`)),
        { series, year },
      )
  return { series, year, ...given, text: issueWords(given), notice }
}

function numberOf({ supplement, number, total }: IssueNumber): IssueNumber {
  return { supplement, number, total }
}

/** Sentence about a number that does not follow the last one. */
function noticeOf(
  given: IssueNumber,
  last: number,
  taken: readonly string[],
  { series, year }: { series: string; year: number },
): string {
  const words = (number: number) => issueWords({ ...given, number, total: null })
  if (taken.length > 0)
    return `${year}年《${series}》${words(given.number)}已用于${taken.join('、')}，下一期应为${words(last + 1)}，请核对期号。`
  if (given.number === last + 1) return ''
  if (last === 0)
    return `工作库中还没有${year}年《${series}》的期号记录，将从${words(given.number)}起登记，请核对期号。`
  const skipped = given.number - last - 1
  if (skipped > 0)
    return `${year}年《${series}》已编到${words(last)}，${words(given.number)}跳过了${skipped}期，请核对期号。`
  return `${year}年《${series}》已编到${words(last)}，${words(given.number)}没有登记过，请核对期号。`
}
