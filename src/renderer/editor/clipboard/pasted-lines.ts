// The lines of a page from elsewhere (Word, WPS, a web page): words and what the page says of numbers and headings.
// Nothing else of it comes in: no styles, no pictures, no scripts, no comments, no words that were struck out.
import { readLabels } from '#shared/reading/labels/read-labels.ts'
import type { LineHints, SourceLine, SourceText } from '#shared/reading/source-line.ts'
import { listNumber } from './list-number.ts'
import { styleAttribute } from './without-styles.ts'

const skipped = new Set(
  'HEAD STYLE SCRIPT TITLE META LINK XML OBJECT IMG SVG CANVAS VIDEO AUDIO IFRAME TEMPLATE NOSCRIPT DEL BUTTON INPUT SELECT TEXTAREA'.split(
    ' ',
  ),
)
const paragraphs = new Set(
  'P DIV LI H1 H2 H3 H4 H5 H6 TD TH TR TABLE UL OL DL DT DD BLOCKQUOTE PRE SECTION ARTICLE HEADER FOOTER BODY'.split(
    ' ',
  ),
)
/** What Word hides, keeps in a margin, or draws itself. */
const hidden =
  /mso-hide\s*:\s*all|display\s*:\s*none|mso-element\s*:\s*(?:comment|field-begin|field-separator|field-end)|mso-special-character\s*:\s*comment/i
/** The label that Word draws and puts into the page as text. */
const drawnLabel = /mso-list\s*:\s*ignore/i
/** Stands for a line end of the page's source until the line is whole; the text of a page has no such character. */
const sourceBreak = '\u0085'
const betweenChinese =
  /(?<=[\u2E80-\u9FFF\uFF00-\uFFEF])[ \t]*\u0085[ \t\u0085]*(?=[\u2E80-\u9FFF\uFF00-\uFFEF])/g
const invisibleClass = /MsoCommentReference|MsoCommentText|msocomoff|msocom/i

/** The lines of a page or a part of one, in order; a line break within a paragraph is "\n". */
export function pastedLines(root: ParentNode): SourceText {
  const walker = new Walker()
  walker.children(root)
  return { name: '', lines: walker.finish(), notes: [] }
}

class Walker {
  private readonly lines: SourceLine[] = []
  private text = ''
  private label = ''
  private level: number | null = null

  children(parent: ParentNode): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) this.text += (node.nodeValue ?? '').replace(/\r?\n/g, sourceBreak)
      else if (node instanceof Element) this.element(node)
    }
  }

  finish(): SourceLine[] {
    this.close()
    return this.lines
  }

  private element(element: Element): void {
    const tag = element.tagName.toUpperCase()
    const style = element.getAttribute(styleAttribute) ?? ''
    if (skipped.has(tag) || hidden.test(style) || invisibleClass.test(element.className)) return
    if (tag === 'BR') {
      this.text += '\n'
      return
    }
    if (drawnLabel.test(style)) {
      this.label ||= printedLabel(element.textContent)
      return
    }
    if (!paragraphs.has(tag)) return this.children(element)
    this.close()
    const level = /^H[1-6]$/.test(tag) ? Number(tag[1]) : outlineLevel(style)
    if (level !== null) this.level = level
    if (tag === 'LI') this.label = listNumber(element)
    this.children(element)
    this.close()
    this.label = ''
    this.level = null
  }

  /** Ends the line. A label or level without words yet waits for those of an element inside. */
  private close(): void {
    const text = collapsed(this.text)
    this.text = ''
    if (text === '') return
    const hints: LineHints = {}
    // A page that draws a number and types it as well means it once.
    if (this.label !== '' && !text.startsWith(this.label)) hints.autoLabel = this.label
    if (this.level !== null) hints.outlineLevel = this.level
    const line: SourceLine = { number: this.lines.length + 1, text }
    this.lines.push(Object.keys(hints).length > 0 ? { ...line, hints } : line)
    this.label = ''
    this.level = null
  }
}

function outlineLevel(style: string): number | null {
  const level = /mso-outline-level\s*:\s*([1-9])/i.exec(style)?.[1]
  return level === undefined ? null : Number(level)
}

/** The drawn label; a bullet of a picture font is a letter that means nothing here. */
function printedLabel(text: string | null): string {
  const label = (text ?? '').replace(/[\s\u00A0\u3000]+/g, '')
  if (label === '') return ''
  return readLabels(`${label} 字`).some(each => each.certain) ? label : '•'
}

/** White space as a page shows it: a line end of the page's source is none between two Chinese characters, else a space. */
function collapsed(text: string): string {
  return text
    .replace(betweenChinese, '')
    .replace(/[ \t\u00A0\u0085]+/g, ' ')
    .trim()
}
