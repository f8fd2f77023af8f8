// Stretches of text whose figures are never quantities: quoted names, document titles and numbers, dates,
// ordinals, five-year plans, versions. Spans come back sorted and do not overlap.

export interface Span {
  start: number
  end: number
}

const YEAR = '(?:\\d{4}|[二一][〇零一二三四五六七八九]{3})'
const PROTECTED = new RegExp(
  [
    '《[^》\\n]{0,120}》',
    '“[^”\\n]{0,60}”',
    '‘[^’\\n]{0,60}’',
    '"[^"\\n]{0,60}"',
    '〔[^〕\\n]{0,12}〕\\s?\\d*号?',
    // Dates and years, ranges included; 年 alone after four digits is a year, after fewer it is a unit.
    `${YEAR}\\s?(?:[—\\-–~至]{1,2}\\s?\\d{2,4})?\\s?年(?:度)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?`,
    '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?(?:\\d{1,2}日|底|末|初|[上中下]旬)?(?:之?前)?',
    '\\d{1,2}[日号](?:之?前|以前|起|至)',
    '\\d{1,2}[时点]\\d{1,2}分?',
    // 8:30 and 1:500; so many to one (2.5:1) is a quantity.
    '\\d+(?:\\.\\d+)?\\s?[:：∶]\\s?(?!1(?![\\d.]))\\d+(?:\\.\\d+)?',
    '第\\s?(?:\\d+|[一二三四五六七八九十百]+)(?:个|批|期|届|次|季度|名|位|条|章|节|项|轮|产业)?',
    '[“”]?十[一二三四五六七]五[“”]?',
    // 二期: a stage of a work. 三期培训班 are three.
    '[一二三四五六七八九十]期(?=工程|项目|建设|平台|系统|改造|扩建|[，。；、）)]|$)',
    '[一二三四1-4]季度',
    '\\d+(?:\\.\\d+)+(?=版|平台|建设|工程|系统|时代|模式)',
    '\\d+(?:\\.\\d+)?版',
    '\\d+\\s?[＋+]\\s?(?:\\d+|[A-ZX])(?:\\s?[＋+]\\s?(?:\\d+|[A-ZX]))*',
    '\\d+[×xX*]\\d+小?时?',
    '\\d{5,}(?=热线|平台)',
  ].join('|'),
  'g',
)

/** The protected stretches of width-normalised text. */
export function protectedSpans(text: string): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(PROTECTED)) {
    if (match[0] !== '') spans.push({ start: match.index, end: match.index + match[0].length })
  }
  return spans
}
