// The paragraphs of a template's part: their words, the text elements these stand in (Word splits words over runs as it
// likes), the placeholders among them, and where a person finds them.
import type { PlaceholderUse } from '#shared/composing/placeholders.ts'
import { placeholdersIn } from '#shared/composing/placeholders.ts'
import type { FormPart } from './open-form.ts'
import type { SourceElement } from './source-xml.ts'
import { sourceAll, sourceChild } from './source-xml.ts'

export interface FormParagraph {
  element: SourceElement
  text: string
  /** The text elements, each with its place in `text`. */
  pieces: { element: SourceElement; from: number; to: number }[]
  uses: PlaceholderUse[]
  /** body: between the tables and boxes of the document; only there a whole plan has room. */
  place: 'body' | 'table' | 'box' | 'header' | 'footer'
  /** 正文第3段, 第2个表格第1行 … */
  where: string
  /** Repeats what another element says, for programs that do not know that one. */
  fallback: boolean
}

/** Every paragraph of the part in the order of the source, those of tables and text boxes included. */
export function formParagraphs(part: FormPart): FormParagraph[] {
  const tables = sourceAll(part.root, 'w:tbl')
  let flow = 0
  return sourceAll(part.root, 'w:p').map(element => {
    const { text, pieces } = wordsOf(element)
    const above = ancestors(element)
    const place = placeOf(part, above)
    if (place === 'body') flow++
    const uses = placeholdersIn(text)
    return {
      element,
      text,
      pieces,
      uses,
      place,
      where: whereOf(place, above, tables, flow),
      fallback: above.some(({ name }) => name === 'mc:Fallback'),
    }
  })
}

function wordsOf(paragraph: SourceElement): Pick<FormParagraph, 'text' | 'pieces'> {
  const pieces: FormParagraph['pieces'] = []
  let text = ''
  const walk = (element: SourceElement) => {
    for (const child of element.children) {
      // A text box has paragraphs of its own.
      if (child.name === 'w:txbxContent' || child.name === 'mc:Fallback') continue
      if (child.name === 'w:t') {
        pieces.push({ element: child, from: text.length, to: text.length + child.text.length })
        text += child.text
      } else if (child.name === 'w:tab' && element.name === 'w:r') text += '\t'
      else if (child.name === 'w:br' || child.name === 'w:cr') text += '\n'
      else walk(child)
    }
  }
  walk(paragraph)
  return { text, pieces }
}

/** From the innermost out. */
export function ancestors(element: SourceElement): SourceElement[] {
  const above: SourceElement[] = []
  for (let parent = element.parent; parent; parent = parent.parent) above.push(parent)
  return above
}

function placeOf({ kind }: FormPart, above: readonly SourceElement[]): FormParagraph['place'] {
  if (above.some(({ name }) => name === 'w:txbxContent')) return 'box'
  if (kind !== 'document') return kind
  return above.some(({ name }) => name === 'w:tc') ? 'table' : 'body'
}

function whereOf(
  place: FormParagraph['place'],
  above: readonly SourceElement[],
  tables: readonly SourceElement[],
  flow: number,
): string {
  if (place === 'header') return '页眉'
  if (place === 'footer') return '页脚'
  if (place === 'box') return '文本框'
  if (place === 'body') return `正文第${flow}段`
  const table = above.find(({ name }) => name === 'w:tbl')!
  const row = above.find(({ name }) => name === 'w:tr')
  const at = row ? sourceAll(table, 'w:tr').indexOf(row) + 1 : 1
  return `第${tables.indexOf(table) + 1}个表格第${at}行`
}

/** Whether a content control around the paragraph takes its words from data of the file, over what is filled in. */
export function boundToData(paragraph: FormParagraph): boolean {
  const controls = [...ancestors(paragraph.element), ...sourceAll(paragraph.element, 'w:sdt')]
  return controls.some(
    control =>
      control.name === 'w:sdt' && sourceChild(sourceChild(control, 'w:sdtPr'), 'w:dataBinding') !== undefined,
  )
}
