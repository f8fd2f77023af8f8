// Words as text elements of a run.
import { escapeXml } from './source-xml.ts'

/** A line break and a tab are elements of their own. */
export function textXml(text: string): string {
  const words = (part: string) => (part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`)
  return text
    .split('\n')
    .map(line => line.split('\t').map(words).join('<w:tab/>'))
    .join('<w:br/>')
}
