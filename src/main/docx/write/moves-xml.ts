// Moves of paragraphs in document.xml. The docx library knows no moves, so a moved paragraph is written as deleted and
// inserted first, and its elements are renamed here.
// Must stay true: only elements whose numbers the stamp handed out for a move are touched.
import type { MovedParagraph } from './revision-stamp.ts'

const names = { deleted: 'moveFrom', inserted: 'moveTo' } as const
const element = /<w:(ins|del)( w:id="(\d+)"[^>]*?)(?:\/>|>([\s\S]*?)<\/w:\1>)/gu

/** `xml` with the moves of `moved` in place of their deletions and insertions. */
export function withMoves(xml: string, moved: readonly MovedParagraph[]): string {
  if (moved.length === 0) return xml
  const byChange = new Map(moved.flatMap(move => move.changes.map(id => [id, move] as const)))
  const renamed = xml.replace(element, (whole, _kind, attributes: string, id: string, content?: string) => {
    const move = byChange.get(Number(id))
    if (!move) return whole
    const name = `w:${names[move.revision]}`
    if (content === undefined) return `<${name}${attributes}/>`
    // Words that move are words still; only deleted ones have an element of their own.
    return `<${name}${attributes}>${content.replace(/(<\/?)w:delText\b/gu, '$1w:t')}</${name}>`
  })
  const byMark = new Map(moved.map(move => [move.mark, move]))
  return renamed.replace(/<w:p>(?:(?!<w:p[ >]|<\/w:p>)[\s\S])*<\/w:p>/gu, paragraph => {
    const mark = /<w:rPr><w:move(?:From|To) w:id="(\d+)"/u.exec(paragraph)
    const move = mark && byMark.get(Number(mark[1]))
    return move ? withRange(paragraph, move) : paragraph
  })
}

/** The range that names a move holds the paragraph with its mark, so it ends behind it. */
function withRange(paragraph: string, { name, range, author, date, revision }: MovedParagraph): string {
  const tag = `w:${names[revision]}Range`
  const by = `w:author="${escaped(author)}" w:date="${date}"`
  const start = `<${tag}Start w:id="${range}" w:name="${name}" ${by}/>`
  const inside = paragraph.replace('</w:pPr>', `</w:pPr>${start}`)
  return `${inside}<${tag}End w:id="${range}"/>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
