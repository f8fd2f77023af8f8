// Reads a Word file: text with its numbers, headings, tables, comments and tracked changes. Trusts nothing in it.
import { readBody } from './body-reader.ts'
import type { DocxComment, DocxText, RevisionView } from './docx-text.ts'
import { readNumbering } from './numbering.ts'
import { unknownSymbol } from './run-content.ts'
import { readStyles } from './styles.ts'
import { changesIn } from './tracked-changes.ts'
import type { WordPackage } from './word-package.ts'
import { openWord } from './word-package.ts'
import type { XmlElement } from './xml.ts'
import { childOf, elementsOf } from './xml.ts'

export interface ReadDocxOptions {
  revisions: RevisionView
}

/**
 * Reads the bytes of a .docx. Text boxes, footnotes, content controls and unknown containers are read too. Throws a
 * DocxError for anything that is not a whole, safe, open .docx; nothing is read by halves.
 */
export function readDocx(bytes: Uint8Array, options: ReadDocxOptions): DocxText {
  const word = openWord(bytes)
  const styles = readStyles(word.related('styles'))
  const numbering = word.related('numbering')
  const root = childOf(word.document, 'w:body') ?? word.document
  const body = readBody(root, options.revisions, styles, readNumbering(numbering))
  const bodyText = (element: XmlElement) =>
    readBody(element, options.revisions, styles, readNumbering(numbering))
      .paragraphs.map(paragraph => paragraph.autoLabel + paragraph.text)
      .join('\n')
  const result: DocxText = {
    paragraphs: body.paragraphs,
    tables: body.tables,
    comments: commentsOf(word.related('comments'), body.quotes, bodyText),
    changes: changesIn(root),
    footnotes: [...footnotesOf(word.related('footnotes')), ...footnotesOf(word.related('endnotes'))].map(
      bodyText,
    ),
    headers: wordedLines([...word.allRelated('header'), ...word.allRelated('footer')].map(bodyText)),
    notes: [],
  }
  return { ...result, notes: notesOn(word, result, body.chunks, options.revisions) }
}

function commentsOf(
  part: XmlElement | null,
  quotes: ReadonlyMap<string, string>,
  bodyText: (element: XmlElement) => string,
): DocxComment[] {
  return (part ? elementsOf(part, 'w:comment') : []).map(comment => {
    const { 'w:id': id = '', 'w:author': author = '', 'w:date': date = '' } = comment.attributes
    return { author, date, text: bodyText(comment), quote: quotes.get(id) ?? '' }
  })
}

/** Notes with text of their own; Word keeps separators among them. */
function footnotesOf(part: XmlElement | null): XmlElement[] {
  return (part ? elementsOf(part) : []).filter(note => (note.attributes['w:type'] ?? 'normal') === 'normal')
}

/** Page headers and footers repeat each other; a page number is no word. */
function wordedLines(parts: readonly string[]): string[] {
  return [...new Set(parts.flatMap(part => part.split('\n')))].filter(line => /\p{Script=Han}{2}/u.test(line))
}

function notesOn(word: WordPackage, text: DocxText, chunks: number, view: RevisionView): string[] {
  const notes: string[] = []
  if (text.changes.length > 0) {
    const how = view === 'accepted' ? '接受全部修订' : '拒绝全部修订'
    notes.push(`文件中有${text.changes.length}处修订，已按${how}后的文字读取。`)
  }
  if (text.comments.length > 0)
    notes.push(`文件中有${text.comments.length}条批注，列在原文末尾，未并入正文。`)
  if (text.footnotes.length > 0)
    notes.push(`文件中有${text.footnotes.length}条脚注或尾注，列在原文末尾，未并入正文。`)
  if (word.external.length > 0)
    notes.push(`文件中有${word.external.length}个指向文件之外的链接，已略去，只保留文字。`)
  if (chunks > 0) notes.push(`文件中嵌有${chunks}份其他文件的内容，无法读取，请在 Word 中另存一份后再导入。`)
  if (word.names.some(name => name.endsWith('vbaProject.bin'))) notes.push('文件中含有宏，已略去。')
  if (text.paragraphs.some(paragraph => paragraph.text.includes(unknownSymbol))) {
    notes.push('文中有特殊字体的符号无法识别，已用“\ufffd”代替，请对照原文核对。')
  }
  return notes
}
