// Brackets and quotation marks without their other half. A quotation may run on into the next paragraph.
import { excerptAt } from '../excerpt.ts'
import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'

const closing: Readonly<Record<string, string>> = {
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '（': '）',
  '〔': '〕',
  '【': '】',
}
const opening: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(closing).map(([open, close]) => [close, open]),
)

interface Loose {
  mark: string
  at: number
}

export const unpairedMarks: Rule = context => {
  const texts = context.blocks.map(block => block.text)
  const loose = texts.map(looseMarks)
  return context.blocks.flatMap((block, index): Finding[] => {
    const text = texts[index]!
    const goesOn = (mark: string) =>
      (loose[index + 1] ?? []).some(other => other.mark === closing[mark]) ||
      (loose[index - 1] ?? []).some(other => other.mark === opening[mark])
    return loose[index]!.filter(({ mark }) => !goesOn(mark))
      .map(({ mark, at }) => ({
        rule: 'unpaired-marks',
        severity: 'error',
        block: block.id,
        text: excerptAt(text, at, at + 1),
        detail:
          mark in closing ? `“${mark}”后面缺少“${closing[mark]}”。` : `“${mark}”前面缺少“${opening[mark]}”。`,
      }))
      .map(finding => ({ ...finding, detail: `${finding.detail.slice(0, -1)}，请补齐。` }) as Finding)
  })
}

/** The marks of a text that have no partner, in order. Half-width brackets pair with full-width ones. */
function looseMarks(text: string): Loose[] {
  const open: Loose[] = []
  const out: Loose[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] === '(' ? '（' : text[at] === ')' ? '）' : text[at]!
    if (mark in closing) open.push({ mark, at })
    else if (mark in opening && !isNumbering(text, at, mark) && !isApostrophe(text, at, mark)) {
      const partner = open.findLastIndex(each => each.mark === opening[mark])
      if (partner < 0) out.push({ mark, at })
      else out.push(...open.splice(partner).slice(1))
    }
  }
  return [...out, ...open].sort((a, b) => a.at - b.at)
}

/** 1） and a) number a list and have no other half. */
function isNumbering(text: string, at: number, mark: string): boolean {
  return (
    mark === '）' &&
    /(?:^|[^（(\p{L}\p{N}])(?:\d{1,2}|[０-９]{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])$/u.test(
      text.slice(0, at),
    )
  )
}

function isApostrophe(text: string, at: number, mark: string): boolean {
  return mark === '’' && /[A-Za-z]$/.test(text.slice(0, at))
}
