// （一） after a faulty conversion: its GBK bytes read one byte late, as some mirror sites publish them
// (?。ㄒ唬?推进…). The glyphs below are what each digit's bytes become; 六 becomes none at all.
import type { Label } from './label.ts'

const first: Record<string, number> = { ㄒ: 1, ǘ: 2, ㄈ: 3, ㄋ: 4, ㄎ: 5, ㄆ: 7, ò: 8, ň: 9, ㄊ: 10 }
const second: Record<string, number> = { 唬: 1, 模: 4, 澹: 5, 撸: 7, 耍: 8, 牛: 9 }
const pattern = /^[?？]*。([ㄒǘㄈㄋㄎㄆòňㄊ]?)[?？]?([唬模澹撸耍牛]?)[?？\u2500-\u257F]\s*(?=\S)/u

/** Reads a garbled （一） at the start of a text; null if there is none. */
export function readGarbledLabel(text: string): Label | null {
  const match = pattern.exec(text)
  if (!match || !/^[?？]/.test(text)) return null
  const [whole, head = '', tail = ''] = match
  const base = first[head]
  const value = base === undefined ? null : base === 10 ? 10 + (second[tail] ?? 0) : base
  return {
    style: 'chinese-paren',
    value,
    printed: whole.trimEnd(),
    rest: text.slice(whole.length),
    certain: true,
    doubt: '编号在网页转码时损坏，已按“（一）”一类的编号读取，请核对',
  }
}
