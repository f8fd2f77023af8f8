// Years left over from an older plan: 2020年 in the plan of 2021 where the plan's own year is meant. The rules that
// move years into a new draft say where that is; names, document numbers, bases and facts of the past stay silent.
import { sentenceAt } from '../../compare/text-context.ts'
import type { Block } from '../../model/block.ts'
import { shiftYears } from '../../rollover/shift-years.ts'
import { yearWords } from '../../rollover/year-words.ts'
import type { CheckContext } from '../check-context.ts'
import { excerptAt } from '../excerpt.ts'
import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** Headings under which last year is told. */
const review = /回顾|总结|完成情况|进展情况|工作情况|主要成效|基本情况|现状|去年|上年/u
/** Words of what has been done. */
const past =
  /取得|圆满|顺利|成功|[完建实达突形推]成?[成现到破]?了|荣获|位居|居全|排名|被评为|获评|克服|面对|以来|经历|极不平凡/u
/** A date that something is to be done by. */
const due = /^\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?(?:上旬|中旬|下旬)?(?:[底末])?之?前/u

export const yearWord: Rule = context => {
  const { year } = context.rows.plan
  if (year === null) return []
  return context.blocks.flatMap(block => [
    ...(block.type === 'title' ? inTitle(block, year) : inText(context, block, year)),
    ...inDeadline(context, block, year),
  ])
}

/** A title with other years and not the plan's own. */
function inTitle(block: Block, year: number): Finding[] {
  const words = yearWords(block.text).filter(word => word.form === 'dated')
  if (words.length === 0 || words.some(word => word.year === year)) return []
  const word = words[0]!
  // 2021—2025年 spans the plan's year.
  if (words.some(each => each.year < year) && words.some(each => each.year > year)) return []
  return [
    {
      rule: 'year-word',
      severity: 'error',
      block: block.id,
      text: excerptAt(block.text, word.start, word.end + 1),
      detail: `标题写的是${word.year}年，方案的年份是${year}年，请改为一致。`,
    },
  ]
}

function inText(context: CheckContext, block: Block, year: number): Finding[] {
  if (underReview(context, block)) return []
  const { text } = block
  const moved = shiftYears(text, { from: year - 1, to: year })
    .edits // A span of years (2020—2021年度) may well begin in the year before.
    .filter(edit => text.slice(edit.start, edit.end) !== edit.text && !nextWordIs(text, edit.end, year))
  const starts = new Set(moved.map(edit => edit.start))
  const late = yearWords(text).filter(
    word => word.form === 'dated' && word.year < year && due.test(text.slice(word.end)),
  )
  for (const word of late) starts.add(word.start)
  return yearWords(text)
    .filter(word => word.year < year && starts.has(word.start))
    .filter(word => {
      const { start, end } = sentenceAt(text, word.start)
      return !past.test(text.slice(start, end))
    })
    .map(word => ({
      rule: 'year-word',
      severity: 'suspect',
      block: block.id,
      text: excerptAt(text, word.start, word.end + 1),
      detail: `方案是${year}年的，这里写的是${word.year}年，可能是沿用旧稿时漏改，请核对。`,
    }))
}

function nextWordIs(text: string, from: number, year: number): boolean {
  const next = yearWords(text.slice(from))[0]
  return next !== undefined && next.start < 12 && next.year === year
}

function inDeadline(context: CheckContext, block: Block, year: number): Finding[] {
  const deadline = context.store.deadlineOf(block.id)
  if (!deadline?.to || Number(deadline.to.slice(0, 4)) >= year || block.text.includes(deadline.text))
    return []
  return [
    {
      rule: 'year-word',
      severity: 'suspect',
      block: block.id,
      text: deadline.text,
      detail: `完成时限早于方案的年份${year}年，请核对。`,
    },
  ]
}

function underReview(context: CheckContext, block: Block): boolean {
  for (let at: Block | undefined = block; at;) {
    if (at !== block && review.test(at.text)) return true
    at = at.parentId === null ? undefined : context.store.blocks.get(at.parentId)
  }
  return review.test(block.text.slice(0, 20))
}
