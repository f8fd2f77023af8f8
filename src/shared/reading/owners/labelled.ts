// Labels of an owner clause (牵头单位：, 责任单位：, 分管省领导：, 完成时限：) and what stands behind each.

export type Label = 'lead' | 'support' | 'responsible' | 'division' | 'leader' | 'deadline'

export interface Labelled {
  label: Label
  /** Offset of the label itself. */
  at: number
  /** What it labels, without closing marks. */
  start: number
  end: number
}

const BODY = '(?:单位|部门|处室|机构|科室)'
const LABELS: ReadonlyArray<readonly [Label, string]> = [
  ['leader', '(?:分管|牵头|责任|包保|联系|挂帅|负责|主管)?(?:省|市|县|区|州|政府)?(?:级)?领导'],
  ['deadline', '(?:完成|办结|办理|推进|工作|责任|落实)?(?:时限|时间|期限|时间节点|时间要求|时限要求)'],
  ['lead', `(?:总?牵头|主办|主责|主要责任|第一责任|主抓|首席)(?:责任)?${BODY}|(?<![一-龥])(?:牵头|主办)`],
  ['support', `(?:配合|协办|协同|协助|参与|参加|会同)(?:责任)?${BODY}|(?<![一-龥])(?:配合|协办)`],
  ['responsible', `(?:责任|承办|落实|实施|负责|主管|承担|完成)${BODY}|责任主体`],
  ['division', '(?:部门|任务|责任|职责|工作)分工'],
]
const LABEL = new RegExp(
  `(?:${LABELS.map(([name, source]) => `(?<${name}>${source})`).join('|')})(?:及分工|和分工)?\\s?[:：]\\s?`,
  'g',
)
/** What closes a value: marks, and a short remark in brackets that names no body. */
const CLOSING =
  /[，,；;。、\s／/]+$|（(?![^）]*[厅局委办部院会处司区市县州盟旗镇乡村道园]）)[^（）、]{1,6}）[，,；;。\s／/]*$/

/** The labelled parts of text[start, end); empty where it does not begin with a label. */
export function readLabels(text: string, start: number, end: number): Labelled[] {
  const words = text.slice(start, end)
  const matches = [...words.matchAll(LABEL)]
  if (matches.length === 0 || words.slice(0, matches[0]!.index).trim() !== '') return []
  return matches.map((match, index) => {
    const from = start + match.index + match[0].length
    const to = start + (matches[index + 1]?.index ?? words.length)
    const label = LABELS.find(([name]) => match.groups?.[name] !== undefined)![0]
    const value = text.slice(from, to).replace(CLOSING, '')
    return { label, at: start + match.index, start: from, end: from + value.length }
  })
}

/** The offset of the first label in a text, -1 where there is none. */
export function findLabel(text: string): number {
  const match = text.matchAll(LABEL).next().value
  return match ? match.index : -1
}
