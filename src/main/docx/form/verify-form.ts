// Proof of a filled template: it is read back by our own reader and compared with the rows and with the template, whose
// own words and parts must all still be there.
import { figuresOf } from '#shared/composing/figures.ts'
import type { Printed } from '#shared/composing/paper.ts'
import { paragraphText } from '#shared/composing/paper.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { readBody } from '../read/body-reader.ts'
import type { DocxParagraph } from '../read/docx-text.ts'
import { readNumbering } from '../read/numbering.ts'
import { readDocx } from '../read/read-docx.ts'
import { readStyles } from '../read/styles.ts'
import { decode, parseXml } from '../read/xml.ts'
import { openZip } from '../read/zip-package.ts'
import type { Check } from '../verify/check.ts'
import { checkOf } from '../verify/check.ts'
import { contentChecks } from '../verify/content-checks.ts'
import { figuresCheck } from '../verify/figures-check.ts'
import { structureChecks } from '../verify/structure-checks.ts'
import type { Verification } from '../verify/verify-paper.ts'
import { readable } from '../verify/verify-paper.ts'
import type { Form } from './open-form.ts'

/** The words of the template's paragraphs, apart from those without any. */
export function documentTexts(template: Uint8Array): string[] {
  return worded(readDocx(template, { revisions: 'accepted' }).paragraphs).map(({ text }) => text)
}

/** The words of the paragraphs of headers and footers, by part. */
export function headTexts(form: Form): Map<string, string[]> {
  const heads = form.worded.filter(part => part.kind !== 'document')
  return new Map(heads.map(({ name }) => [name, partTexts(form.parts.get(name)!, name)]))
}

/** What must be printed: in the document, and in each header and footer. */
export interface ExpectedForm {
  document: Printed
  heads: ReadonlyMap<string, readonly string[]>
}

/** Checks the filled file. Never throws for what is wrong with it: that is a failed check. */
export function verifyForm(
  bytes: Uint8Array,
  template: Uint8Array,
  form: Form,
  expected: ExpectedForm,
  rows: PlanRows,
): Verification {
  const paragraphs = expected.document.paragraphs.filter(paragraph => paragraphText(paragraph).trim() !== '')
  const printed = { ...expected.document, paragraphs }
  const checks = readable(() => {
    const read = worded(readDocx(bytes, { revisions: 'accepted' }).paragraphs)
    // Numbers that Word makes in the template's own words are the template's.
    const ours = read.map((paragraph, i) => ({
      ...paragraph,
      autoLabel: paragraphs[i]?.blockId ? paragraph.autoLabel : '',
    }))
    return [
      ...contentChecks(ours, printed, rows),
      figuresCheck(read, paragraphs, figuresOf(paragraphs), rows),
      headsCheck(bytes, expected.heads),
      keptCheck(bytes, form),
      ...newFaults(bytes, template),
    ]
  })
  return { ok: checks.every(check => check.ok), checks }
}

function worded(paragraphs: readonly DocxParagraph[]): DocxParagraph[] {
  return paragraphs.filter(({ text }) => text.trim() !== '')
}

function partTexts(bytes: Uint8Array, name: string): string[] {
  const body = readBody(parseXml(bytes, name), 'accepted', readStyles(null), readNumbering(null))
  return worded(body.paragraphs).map(({ text }) => text)
}

function headsCheck(bytes: Uint8Array, expected: ExpectedForm['heads']): Check {
  const zip = openZip(bytes)
  const faults = [...expected].flatMap(([name, texts]) => {
    const read = partTexts(zip.bytes(name)!, name)
    const words = texts.filter(text => text.trim() !== '')
    return read.length === words.length && read.every((text, i) => text === words[i])
      ? []
      : [`页眉或页脚与模板填好后应有的文字不一致（${name}）。`]
  })
  return checkOf('heads', faults, `${expected.size}处页眉页脚都按模板填好。`)
}

/** Parts without placeholders are the same byte for byte; to the styles some may have been added. */
function keptCheck(bytes: Uint8Array, form: Form): Check {
  const zip = openZip(bytes)
  const filled = new Set(
    form.worded.filter(part => /\{\{|｛｛/u.test(part.root.text)).map(({ name }) => name),
  )
  const kept = [...form.parts].filter(([name]) => !filled.has(name))
  const faults = kept
    .filter(([name, before]) => {
      const after = zip.bytes(name)
      if (after && Buffer.from(before).equals(after)) return false
      return !(after && name === form.stylesName && onlyAdded(decode(before, name), decode(after, name)))
    })
    .map(([name]) => `模板中的“${name}”被改动了。`)
  if (zip.names.length !== form.parts.size) faults.push('文件的部件与模板不一样多。')
  return checkOf('kept', faults, `模板其余${kept.length}个部件原样保留。`)
}

/** Whether a text is another one with something put in before its last tag. */
function onlyAdded(before: string, after: string): boolean {
  const at = before.lastIndexOf('</')
  return after.startsWith(before.slice(0, at)) && after.endsWith(before.slice(at))
}

/** Faults of structure that the template had already are not the export's. */
function newFaults(bytes: Uint8Array, template: Uint8Array): Check[] {
  const before = new Map(structureChecks(template).map(check => [check.rule, check]))
  return structureChecks(bytes).map(check => {
    const same = before.get(check.rule)
    return check.ok || same?.ok !== false || same.detail !== check.detail
      ? check
      : { ...check, ok: true, detail: '与模板原有的一致。' }
  })
}
