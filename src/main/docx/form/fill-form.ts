// Fills an office's template with a plan. Only paragraphs with placeholders change; every other character of their
// parts and every other part of the file stays as it was.
import type { ComposingOptions } from '#shared/composing/composing-options.ts'
import { placeholderBlocks, placeholderRun } from '#shared/composing/form-paper.ts'
import { a4, typeArea } from '#shared/composing/measures.ts'
import type { PaperParagraph } from '#shared/composing/paper.ts'
import type { Placeholder } from '#shared/composing/placeholders.ts'
import { fillsParagraph } from '#shared/composing/placeholders.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { bodyXml } from './body-xml.ts'
import { formParagraphs, type FormParagraph } from './form-paragraphs.ts'
import { formStyles } from './form-styles.ts'
import type { Form, FormPart } from './open-form.ts'
import { paragraphXml, propertiesOf } from './properties.ts'
import type { Edit, SourceElement } from './source-xml.ts'
import { edited, parseSource, sourceAll, sourceChild } from './source-xml.ts'
import { tableStyles, tableXml } from './table-xml.ts'
import { textXml } from './text-xml.ts'

/** The bytes of the filled file. The template must have passed its check (`inspect-form`). */
export async function fillForm(form: Form, rows: PlanRows, options: ComposingOptions): Promise<Uint8Array> {
  const changed = new Map<string, string>()
  const added = new Map<string, string>()
  for (const part of form.worded) {
    const edits: Edit[] = []
    for (const paragraph of formParagraphs(part)) {
      const whole = paragraph.uses.find(use => fillsParagraph(use.placeholder!))
      if (whole) edits.push(await wholeEdit(form, part, paragraph, whole.placeholder!, rows, options, added))
      else if (paragraph.uses.length > 0) edits.push(...wordEdits(paragraph, rows, options))
    }
    if (edits.length > 0) changed.set(part.name, edited(part.source, edits))
  }
  if (added.size > 0) changed.set(form.stylesName!, withStyles(form, added))
  const files: Zippable = {}
  for (const [name, bytes] of form.parts) files[name] = changedBytes(changed.get(name)) ?? bytes
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) })
}

/** A part that was UTF-16 is UTF-8 from now on. */
function changedBytes(source: string | undefined): Uint8Array | null {
  return source === undefined
    ? null
    : strToU8(source.replace(/^(<\?xml[^>]*encoding=["'])utf-16(["'])/iu, '$1UTF-8$2'))
}

/** The words go where the placeholder begins; the rest of it is taken out of the runs it was split over. */
function wordEdits(paragraph: FormParagraph, rows: PlanRows, options: ComposingOptions): Edit[] {
  const { element, text, uses, pieces } = paragraph
  const fills = uses.map(use => ({ ...use, words: placeholderRun(use, rows, options).text }))
  const left = fills.reduceRight(
    (rest, { from, to, words }) => rest.slice(0, from) + words + rest.slice(to),
    text,
  )
  if (left.trim() === '' && isLoose(paragraph)) return [{ from: element.start, to: element.end, text: '' }]
  return pieces.flatMap(piece => {
    const touched = fills.filter(({ from, to }) => from < piece.to && to > piece.from)
    if (touched.length === 0) return []
    let words = ''
    let at = piece.from
    for (const { from, to, words: own } of touched) {
      words += text.slice(at, Math.max(at, from)) + (from >= piece.from ? own : '')
      at = Math.min(to, piece.to)
    }
    words += text.slice(at, piece.to)
    return [{ from: piece.element.start, to: piece.element.end, text: textXml(words) }]
  })
}

/** A paragraph without words may go where the document does not hang on it: no cell, box or section ends with it. */
function isLoose({ element, place }: FormParagraph): boolean {
  const holds = [
    'w:sectPr',
    'w:drawing',
    'w:pict',
    'w:object',
    'mc:AlternateContent',
    'w:bookmarkStart',
    'w:bookmarkEnd',
  ]
  return place === 'body' && followed(element) && !holds.some(name => sourceAll(element, name).length > 0)
}

/** Whether another paragraph stands right after this one. */
function followed(element: SourceElement): boolean {
  const siblings = element.parent!.children
  return siblings[siblings.indexOf(element) + 1]?.name === 'w:p'
}

async function wholeEdit(
  form: Form,
  part: FormPart,
  { element, pieces, uses }: FormParagraph,
  placeholder: Placeholder,
  rows: PlanRows,
  options: ComposingOptions,
  added: Map<string, string>,
): Promise<Edit> {
  const { source } = part
  const pPr = sourceChild(element, 'w:pPr')
  const own = propertiesOf(source, pPr)
  const section = own.get('w:sectPr')
  own.delete('w:sectPr')
  const last = new Map(section === undefined ? [] : [['w:sectPr', section]])
  const blocks = placeholderBlocks(placeholder, rows, options, textWidthAt(part, element))
  const [table] = blocks.filter(block => block.kind === 'table')
  // Word leaves its own bookmark where the drafter typed last; both of its ends stay.
  const marks = ['w:bookmarkStart', 'w:bookmarkEnd']
    .flatMap(name => sourceAll(element, name))
    .map(({ start, end }) => source.slice(start, end))
    .join('')
  const empty = `<w:p>${paragraphXml(new Map([...own, ...last]))}${marks}</w:p>`
  const edit = (text: string): Edit => ({ from: element.start, to: element.end, text })
  if (table) {
    for (const [id, xml] of tableStyles(table, options)) added.set(id, xml)
    const xml = await tableXml(table, options)
    return edit(section === undefined && marks === '' && followed(element) ? xml : xml + empty)
  }
  const stylesBytes = form.stylesName === null ? undefined : form.parts.get(form.stylesName)
  const styles = formStyles(stylesBytes ? parseSource(stylesBytes, form.stylesName!) : null)
  const typed = pieces.find(piece => piece.to > uses[0]!.from)!.element.parent!
  const paragraphs = blocks.filter((block): block is PaperParagraph => block.kind === 'paragraph')
  if (paragraphs.length === 0) return edit(empty)
  const xml = bodyXml(
    paragraphs,
    {
      paragraph: own,
      run: propertiesOf(source, sourceChild(typed, 'w:rPr')),
      styleId: sourceChild(pPr, 'w:pStyle')?.attributes['w:val'],
      styles,
      fonts: options.fonts,
    },
    last,
  )
  return edit(marks + xml)
}

/** The width of the text where an element stands, in twips: that of the first section that ends after it. */
function textWidthAt(part: FormPart, element: SourceElement): number {
  const section = sourceAll(part.root, 'w:sectPr').find(({ start }) => start > element.start)
  const size = sourceChild(section, 'w:pgSz')?.attributes ?? {}
  const margins = sourceChild(section, 'w:pgMar')?.attributes ?? {}
  const width =
    Number(size['w:w'] ?? a4.width) -
    Number(margins['w:left'] ?? typeArea.left) -
    Number(margins['w:right'] ?? typeArea.left)
  return width > 0 ? width : typeArea.width
}

/** The template's styles with those that its tables need and that it does not have. */
function withStyles(form: Form, added: ReadonlyMap<string, string>): string {
  const part = parseSource(form.parts.get(form.stylesName!)!, form.stylesName!)
  const known = formStyles(part)
  const missing = [...added].filter(([id]) => !known.has(id)).map(([, xml]) => xml)
  const at = part.root.inner[1]
  return edited(part.source, [{ from: at, to: at, text: missing.join('') }])
}
