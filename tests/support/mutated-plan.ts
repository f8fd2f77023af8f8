// Arbitrary damage to a plan's lines, as copying, conversion and editing do it: for property tests.
import fc from 'fast-check'

const noise = [
  '来源：某某网站',
  '浏览次数：1024',
  '— 3 —',
  '',
  '　　',
  '\u200B',
  '附件：1.任务分工表',
  '附件',
  '2021年3月5日',
  '某市人民政府办公室',
  '（责任单位：市大数据局、市发改委）',
  '一、',
  '3.',
  '2.5亿元以上。',
  '?。ㄒ唬?推进数字化',
  '一是推进建设。',
  '——加快建设。',
  '第一章 总则',
  '数(shù)字经济。',
  '目录',
  '序号\t任务\t责任单位',
  '1\t建设平台\t市大数据局',
  '\uFEFF推进𠮷字。',
]
const labels = [
  '',
  '一、',
  '（一）',
  '1.',
  '２．',
  '01',
  '01 ',
  '(1)',
  '①',
  'A.',
  '——',
  '?',
  '第二条 ',
  '九、',
  '1.1 ',
  'I.',
]

type Edit = (lines: string[], at: number) => string[]

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom(...noise).map(
    (text): Edit =>
      (lines, at) =>
        lines.toSpliced(at, 0, text),
  ),
  fc.constant<Edit>((lines, at) => lines.toSpliced(at, 1)),
  fc.constant<Edit>((lines, at) => lines.toSpliced(at, 2, (lines[at] ?? '') + (lines[at + 1] ?? ''))),
  fc.constant<Edit>((lines, at) => lines.toSpliced(at, 1, ...halves(lines[at] ?? ''))),
  fc.constantFrom(...labels).map(
    (label): Edit =>
      (lines, at) =>
        lines.toSpliced(at, 1, label + unlabelled(lines[at] ?? '')),
  ),
  fc.constant<Edit>((lines, at) => lines.toSpliced(at, 1, lines[at] ?? '', lines[at] ?? '')),
  fc.string({ unit: 'binary', maxLength: 12 }).map(
    (text): Edit =>
      (lines, at) =>
        lines.toSpliced(at, 0, text),
  ),
  fc.constantFrom('。', '', '：', '\u00AD', '(pīn)', ' ').map(
    (end): Edit =>
      (lines, at) =>
        lines.toSpliced(at, 1, (lines[at] ?? '').replace(/。$/, '') + end),
  ),
)

function halves(line: string): string[] {
  const characters = [...line]
  const middle = Math.floor(characters.length / 2)
  return [characters.slice(0, middle).join(''), characters.slice(middle).join('')]
}

function unlabelled(line: string): string {
  return line.replace(/^(?:[（(]?[一二三四五六七八九十]+[）)、]|[0-9０-９]+[.．、]?\s*)/, '')
}

/** One of the texts after a number of edits at any lines. */
export function mutatedPlan(texts: readonly string[]): fc.Arbitrary<string> {
  const edits = fc.array(fc.tuple(edit, fc.nat()), { maxLength: 40 })
  return fc.tuple(fc.constantFrom(...texts), edits).map(([text, list]) => {
    let lines = text.split('\n')
    for (const [apply, at] of list) lines = apply(lines, at % (lines.length + 1))
    return lines.join('\n')
  })
}
