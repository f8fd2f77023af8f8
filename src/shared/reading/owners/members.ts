// A list of bodies as printed: 省委网信办，省发展改革委、科技厅等. Splits it, completes shared levels and endings,
// and tells names from joiners by the directory and by the shape of the parts (文化和旅游厅 is one body).
import { levelOf, type Directory } from '../organisations/directory.ts'

export interface Member {
  /** In full. */
  name: string
  printed: string
  /** What separates it from the one before, '' for the first. */
  before: string
  /** The ending it shares with a later name. */
  sharedEnding: string | null
}

export interface MemberList {
  members: Member[]
  /** What stands at an open end: 等, 等部门; '' where the list is closed. */
  openEnd: string
  /** The level the last name leaves for the next list. */
  level: string | null
}

const OPEN_END = /等(?:有关|相关)?(?:市直|省直|县直|区直)?(?:部门和单位|部门|单位|部门单位)?(?:共同|按职责)?$/
const ENDING =
  /(?:厅|局|委|办|部|室|处|院|校|会|社|团|馆|科|股|大厅|站|台|队|所|行|司|中心|法院|政府|管委会|公司|集团|学校|大学|学院|单位|部门|机构|企业|街道|乡镇|镇|乡|村|社区|海关|机关|工会|妇联|残联|科协|文联|侨联|联合会|协会|商会|专班|指挥部|办事处|公署|各地|园区|开发区|高新区|新区|经开区|运营商|银行|医院|[省市州县区旗盟])$/
const PLAIN_ENDING =
  /^(?!各|有关|相关|其他|国家|中国|中央|全国|全省|全市|全县|驻)[一-龥]{2,12}(?:厅|局|委|办)$/
const OF_OWN = /[省市县区州盟旗]|分局|分行|公司|铁路局|国网|联通|电信|移动/
const SHARED = [
  '市人民政府',
  '县人民政府',
  '区人民政府',
  '人民政府',
  '市政府',
  '县政府',
  '区政府',
  '政府',
  '海关',
  '海事局',
  '税务局',
  '管委会',
  '供电公司',
  '铁路局',
  '街道办事处',
  '街道',
  '监管局',
  '分局',
  '学院',
]
/** 各市、县（区）人民政府 is one group: what 各 opens runs to its ending. */
const GROUP_OPEN =
  /^(?:各|有关|相关)(?:设区的?|地级以上)?(?:市|县|区|州|盟(?:行政公署)?|旗|乡镇|乡|镇|街道)(?:（[^）]*）)?(?:人民政府|政府)?$|^各省$/
const GROUP_NEXT =
  /^(?:各)?(?:自治区|直辖市|县|区|市|旗|乡|镇|街道|园区|省直管县|功能区|开发区)[^省]*(?:政府|管委会|办事处|街道|乡镇|）)$|^(?:自治区|直辖市)$/
const BARE_LEVEL = /^(?:省|自治区|市|州|盟|县|区|旗)$/

/** Reads a printed list; null where a part cannot be a body. `level` is what the text before it leaves. */
export function readMembers(text: string, directory: Directory, level: string | null): MemberList | null {
  const openEnd = OPEN_END.exec(text)?.[0] ?? ''
  const body = openEnd === '' ? text : text.slice(0, -openEnd.length)
  const parts = mergeGroups(splitParts(body, directory, level))
  if (parts.length === 0 || parts.some(part => part.printed === '')) return null
  const members: Member[] = []
  let current = level
  for (const [index, part] of parts.entries()) {
    const member = readMember(part, parts.slice(index + 1), directory, current)
    if (!member) return null
    members.push(member)
    current = directory.resolve(member.name)?.level ?? levelOf(member.name) ?? current
  }
  return { members, openEnd, level: current }
}

interface PrintedPart {
  printed: string
  before: string
}

function readMember(
  part: PrintedPart,
  rest: PrintedPart[],
  directory: Directory,
  level: string | null,
): Member | null {
  const { printed, before } = part
  const known = directory.resolve(printed, level)
  if (known) return { name: known.name, printed, before, sharedEnding: null }
  const ending =
    BARE_LEVEL.test(printed) || !ENDING.test(printed) || /[市县区州]$/.test(printed)
      ? sharedEnding(printed, rest, directory)
      : null
  if (ending) return { name: printed + ending, printed, before, sharedEnding: ending }
  if (!looksLikeBody(printed)) return null
  const takesLevel = level !== null && PLAIN_ENDING.test(printed) && !OF_OWN.test(printed)
  return { name: takesLevel ? level + printed : printed, printed, before, sharedEnding: null }
}

/** The ending a short name shares with the first later one that has it: 广州 with 珠海海关. */
function sharedEnding(printed: string, rest: PrintedPart[], directory: Directory): string | null {
  if (printed.length > 6 || /^各/.test(printed)) return null
  for (const next of rest) {
    if (BARE_LEVEL.test(printed)) {
      const known = directory.resolve(next.printed)
      if (known?.level && BARE_LEVEL.test(known.level)) return known.name.slice(known.level.length)
      continue
    }
    const ending = SHARED.find(one => next.printed.endsWith(one) && next.printed.length > one.length)
    if (ending) return /[市县区]$/.test(printed) ? ending.replace(/^[市县区]/, '') : ending
    if (next.printed.length > 6) return null
  }
  return null
}

/** Whether words can be the name of a body the directory does not know. */
export function looksLikeBody(words: string): boolean {
  return (
    (words.length <= 40 &&
      words.length >= 2 &&
      ENDING.test(words.replace(/（[^）]*）$/, '')) &&
      !/[。；：:!?！？]|的|为|即/.test(words.replace(/（[^）]*）/g, ''))) ||
    /^各(?:地|方|有关方面|部门|单位|地区|地方)$/.test(words) ||
    /^各[^，。；]{1,30}$/.test(words)
  )
}

function splitParts(text: string, directory: Directory, level: string | null): PrintedPart[] {
  const parts: PrintedPart[] = []
  let before = ''
  let depth = 0
  let printed = ''
  const push = (separator: string): void => {
    parts.push(...splitJoined({ printed, before }, directory, level))
    printed = ''
    before = separator
  }
  for (const char of text) {
    if (char === '（' || char === '(') depth++
    if (char === '）' || char === ')') depth--
    if (depth === 0 && /[、，,；;]/.test(char)) push(char)
    else if (printed === '' && /\s/.test(char)) before += char
    else if (depth === 0 && /\s/.test(char) && ENDING.test(printed)) push(char)
    else printed += char
  }
  push('')
  return parts.map(part => ({ ...part, printed: part.printed.trim() }))
}

/** 及, 和, 与, 以及 split a part only where both sides are bodies and the whole is not one. */
function splitJoined(part: PrintedPart, directory: Directory, level: string | null): PrintedPart[] {
  const { printed, before } = part
  if (printed.length > 120 || directory.resolve(printed, level)) return [part]
  const cuts = [...printed.matchAll(/以及|和|及|与/g)].map(match => ({
    joiner: match[0],
    left: printed.slice(0, match.index),
    right: printed.slice(match.index + match[0].length),
  }))
  const stands = (words: string): boolean => directory.resolve(words, level) !== null || looksLikeBody(words)
  // 各市和县（区）政府 stays whole: the left side of a group has no ending of its own.
  const cut =
    cuts.find(
      ({ left, right }) =>
        stands(left) && !GROUP_OPEN.test(left) && (stands(right) || /和|及|与/.test(right)),
    ) ?? cuts.find(({ left, right }) => left.length >= 2 && left.length <= 4 && sharesEnding(right))
  if (!cut) return [part]
  return [
    { printed: cut.left, before },
    ...splitJoined({ printed: cut.right, before: cut.joiner }, directory, level),
  ]
}

/** 珠海海关 can share its ending with 深圳 in front of it; 旅游局 cannot. */
function sharesEnding(words: string): boolean {
  return SHARED.some(
    ending => words.endsWith(ending) && words.length > ending.length && words.length <= ending.length + 4,
  )
}

function mergeGroups(parts: PrintedPart[]): PrintedPart[] {
  const out: PrintedPart[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (last && part.before === '、' && openGroup(last.printed) && GROUP_NEXT.test(part.printed)) {
      last.printed += part.before + part.printed
    } else out.push({ ...part })
  }
  return out
}

function openGroup(printed: string): boolean {
  return printed
    .split('、')
    .every((piece, index) =>
      index === 0
        ? GROUP_OPEN.test(piece)
        : /^(?:自治区|直辖市|县|区|市|旗|乡|镇|街道)(?:（[^）]*）)?$/.test(piece),
    )
}
