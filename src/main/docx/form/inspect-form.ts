// The check of an office's template before it is used: which placeholders stand where, and what is wrong with it, each
// in a sentence that says where and what to do.
import type { PlaceholderUse } from '#shared/composing/placeholders.ts'
import {
  fillsParagraph,
  nearestPlaceholder,
  placeholders,
  strayBrackets,
} from '#shared/composing/placeholders.ts'
import type { FormParagraph } from './form-paragraphs.ts'
import { boundToData, formParagraphs } from './form-paragraphs.ts'
import { openForm, type Form } from './open-form.ts'
import { sourceAll } from './source-xml.ts'

export interface FormInspection {
  /** Those in use, in reading order, each as often as it stands there. */
  placeholders: { name: string; where: string; optional: boolean }[]
  /** Why it cannot be used, Chinese sentences; [] for a template that is ready. */
  problems: string[]
}

/** Checks the bytes of a template. Throws a DocxError for what is no whole, safe, open .docx. */
export function inspectForm(bytes: Uint8Array): FormInspection {
  return inspect(openForm(bytes))
}

/** Checks an opened template. */
export function inspect(form: Form): FormInspection {
  const paragraphs = form.worded.flatMap(formParagraphs).filter(paragraph => !paragraph.fallback)
  const found = paragraphs.flatMap(paragraph => paragraph.uses.map(use => ({ paragraph, use })))
  const problems = [
    ...form.obstacles,
    ...paragraphs.flatMap(strayIn),
    ...found.flatMap(({ paragraph, use }) => wrongUse(paragraph, use)),
    ...repeated(found.map(({ use }) => use)),
    ...lacking(found.map(({ use }) => use)),
    ...withoutStyles(
      form,
      found.map(({ use }) => use),
    ),
  ]
  return {
    placeholders: found
      .filter(({ use }) => use.placeholder)
      .map(({ paragraph, use }) => ({
        name: use.placeholder!.name,
        where: paragraph.where,
        optional: use.optional,
      })),
    problems,
  }
}

function strayIn({ text, where }: FormParagraph): string[] {
  const words = strayBrackets(text)
  return words === '' ? [] : [`${where}的“${words}”没有写完整，占位符应成对写成“{{标题}}”，并在同一段内。`]
}

function wrongUse(paragraph: FormParagraph, { written, name, placeholder }: PlaceholderUse): string[] {
  const { where } = paragraph
  if (!placeholder) {
    const nearest = nearestPlaceholder(name)
    const advice = nearest
      ? `是否应为“{{${nearest}}}”？`
      : `可用的有：${placeholders.map(known => known.name).join('、')}。`
    return [`${where}的“${written}”不是可用的占位符，${advice}`]
  }
  if (boundToData(paragraph))
    return [`${where}的“${written}”在绑定了数据的内容控件里，填入后会被盖掉，请改放在普通文字中。`]
  if (!fillsParagraph(placeholder)) return []
  if (paragraph.place !== 'body') return [`“${written}”不能放在${where}，请移到正文里，独占一段。`]
  const others = paragraph.text.replace(written, '').trim() !== '' || holdsMore(paragraph)
  return others ? [`${where}除“${written}”外还有别的内容，请让它独占一段。`] : []
}

/** What would be lost if the paragraph gave way to others. */
function holdsMore({ element }: FormParagraph): boolean {
  const kinds = ['w:drawing', 'w:pict', 'w:object', 'w:fldChar', 'w:fldSimple', 'w:sdt', 'w:commentReference']
  const notes = ['w:footnoteReference', 'w:endnoteReference', 'w:hyperlink', 'mc:AlternateContent']
  return [...kinds, ...notes].some(name => sourceAll(element, name).length > 0)
}

/** The plan and its tables are printed once. */
function repeated(uses: readonly PlaceholderUse[]): string[] {
  const whole = uses.filter(use => use.placeholder && fillsParagraph(use.placeholder))
  return (['body', 'division', 'targets'] as const)
    .map(kind => whole.filter(use => use.placeholder!.kind === kind))
    .filter(same => same.length > 1)
    .map(same => `“${same[0]!.written}”和“${same[1]!.written}”内容重复，请只保留一处。`)
}

function lacking(uses: readonly PlaceholderUse[]): string[] {
  const has = (kind: string) => uses.some(use => use.placeholder?.kind === kind)
  const problems: string[] = []
  if (!has('title')) problems.push('模板中没有“{{标题}}”，请加在方案标题的位置。')
  if (!has('body') && !has('division') && !has('targets'))
    problems.push('模板中没有方案内容的位置，请加上“{{正文}}”或“{{任务分解表}}”，独占一段。')
  return problems
}

/** The cells of a table have styles of their own, which need a place. */
function withoutStyles(form: Form, uses: readonly PlaceholderUse[]): string[] {
  const tables = uses.some(use => ['division', 'targets'].includes(use.placeholder?.kind ?? ''))
  return tables && form.stylesName === null ? ['模板缺少样式，放不下表格，请用 Word 打开后另存一份。'] : []
}
