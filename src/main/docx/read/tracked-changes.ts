// Tracked changes: which words a view shows, and the list of all changes with author and date.
import type { DocxChange, RevisionView } from './docx-text.ts'
import type { XmlElement } from './xml.ts'
import { childOf, elementsOf, textOf } from './xml.ts'

const added = new Set(['w:ins', 'w:moveTo', 'w:cellIns'])
const removed = new Set(['w:del', 'w:moveFrom', 'w:cellDel'])

/** Whether content inside an element of this name is hidden in the view. */
export function hides(name: string, view: RevisionView): boolean {
  return (view === 'accepted' ? removed : added).has(name)
}

/** Whether the properties (of a paragraph mark, row or cell) hold a change that hides their owner in the view. */
export function hiddenBy(properties: XmlElement | undefined, view: RevisionView): boolean {
  return properties !== undefined && elementsOf(properties).some(child => hides(child.name, view))
}

/** The paragraph properties of the view: the original one has those before a tracked change of format. */
export function propertiesIn(view: RevisionView, paragraph: XmlElement): XmlElement | undefined {
  const pPr = childOf(paragraph, 'w:pPr')
  const before = view === 'original' ? childOf(childOf(pPr, 'w:pPrChange'), 'w:pPr') : undefined
  return before ?? pPr
}

const inline: Record<string, DocxChange['kind']> = {
  'w:ins': 'insert',
  'w:del': 'delete',
  'w:moveFrom': 'move-from',
  'w:moveTo': 'move-to',
}
const formats = new Set([
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
])

/** Every tracked change below an element, in the order of the file. */
export function changesIn(root: XmlElement): DocxChange[] {
  const changes: DocxChange[] = []
  const visit = (element: XmlElement, parent: string) => {
    const kind = kindOf(element.name, parent)
    if (kind) {
      const words = parent === 'w:trPr' || parent === 'w:rPr' ? '' : wordsOf(element)
      const { 'w:author': author = '', 'w:date': date = '' } = element.attributes
      changes.push({ kind, author, date, text: words })
    }
    if (kind === 'format') return
    for (const child of element.children) if (typeof child !== 'string') visit(child, element.name)
  }
  visit(root, '')
  return changes
}

function kindOf(name: string, parent: string): DocxChange['kind'] | null {
  if (formats.has(name)) return 'format'
  if (name === 'w:cellIns') return 'insert'
  if (name === 'w:cellDel') return 'delete'
  const kind = inline[name]
  if (!kind) return null
  const adds = added.has(name)
  if (parent === 'w:trPr') return adds ? 'row-insert' : 'row-delete'
  if (parent === 'w:rPr') return adds ? 'mark-insert' : 'mark-delete'
  return kind
}

function wordsOf(element: XmlElement): string {
  if (element.name === 'w:t' || element.name === 'w:delText') return textOf(element)
  return elementsOf(element).map(wordsOf).join('')
}
