// Figures that a web page or an input method left in an odd form. The text stays as printed; a note says where.
import type { CleanLine } from './clean-lines.ts'

/** Notes on spaces inside numbers (1 500个), one a line, and on full-width digits, one for all lines. */
export function numberNotes(lines: readonly CleanLine[]): { line: number | null; text: string }[] {
  const spaced = lines.flatMap(({ number, text }) => {
    const found = /[0-9０-９]+[.．]?(?:[ \u3000][0-9０-９]+)+[.．]?[0-9０-９]*/.exec(
      text.slice(leadingDigits(text)),
    )
    return found ? { line: number, text: `数字“${found[0]}”中间有空格，请核对。` } : []
  })
  const wide = lines.filter(line => /[０-９]/.test(line.text)).map(line => line.number)
  const lineNumbers = [...new Set(wide)]
  if (lineNumbers.length === 0) return spaced
  const where =
    lineNumbers.length > 8
      ? `第${lineNumbers.slice(0, 8).join('、')}等${lineNumbers.length}行`
      : `第${lineNumbers.join('、')}行`
  return [...spaced, { line: null, text: `${where}的数字是全角，已按原样保留，请统一为半角。` }]
}

/** A label and the number after it (01 5G网络) have a space between them that is no fault. */
function leadingDigits(text: string): number {
  return /^[0-9０-９]{1,2}(?=[\s\u3000])/.exec(text)?.[0].length ?? 0
}
