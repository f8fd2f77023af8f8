// Opens an office's own Word file as a template, under the guards of the reader. What would make the finished paper
// differ from what was checked (tracked changes, macros, parts fetched from outside) is told before it is used.
import { changesIn } from '../read/tracked-changes.ts'
import { openWord } from '../read/word-package.ts'
import { parseXml, elementsOf } from '../read/xml.ts'
import { openZip } from '../read/zip-package.ts'
import type { SourcePart } from './source-xml.ts'
import { parseSource } from './source-xml.ts'

/** A part with words: the document, a header or a footer. */
export interface FormPart extends SourcePart {
  name: string
  kind: 'document' | 'header' | 'footer'
}

export interface Form {
  /** All parts in the order of the file. */
  parts: ReadonlyMap<string, Uint8Array>
  /** The document first, then headers and footers. */
  worded: readonly FormPart[]
  /** Name of the part with the styles, null where there is none. */
  stylesName: string | null
  /** What stands in the way of using the file as a template, Chinese sentences. */
  obstacles: string[]
}

/** Throws a DocxError for what is no whole, safe, open .docx. */
export function openForm(bytes: Uint8Array): Form {
  const word = openWord(bytes)
  const zip = openZip(bytes)
  const parts = new Map(zip.names.map(name => [name, zip.bytes(name)!]))
  const part = (name: string, kind: FormPart['kind']): FormPart => ({
    name,
    kind,
    ...parseSource(parts.get(name)!, name),
  })
  const heads = word.relations
    .filter(({ type, target }) => (type === 'header' || type === 'footer') && parts.has(target))
    .map(({ type, target }) => part(target, type as 'header' | 'footer'))
  const styles = word.relations.find(({ type }) => type === 'styles')?.target
  const worded = [part(word.documentName, 'document'), ...heads]
  return {
    parts,
    worded,
    stylesName: styles !== undefined && parts.has(styles) ? styles : null,
    obstacles: [...obstaclesIn(bytes, parts), ...foreignNames(worded)],
  }
}

/** What is filled in bears the prefix that Word and WPS give their elements. */
function foreignNames(worded: readonly FormPart[]): string[] {
  const usual = worded.every(({ root }) => root.raw.startsWith('w:'))
  return usual ? [] : ['模板不是 Word 或 WPS 保存的，请用 Word 或 WPS 打开后另存一份。']
}

function obstaclesIn(bytes: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): string[] {
  const obstacles: string[] = []
  const names = [...parts.keys()]
  const changes = changesIn(openWord(bytes).document).length
  if (changes > 0) obstacles.push(`模板中还有${changes}处修订，请在 Word 中全部接受或拒绝后另存。`)
  if (names.some(name => name.endsWith('vbaProject.bin')))
    obstacles.push('模板中含有宏，请在 Word 中另存为不含宏的 .docx。')
  const fetched = names
    .filter(name => name.endsWith('.rels'))
    .flatMap(name => elementsOf(parseXml(parts.get(name)!, name)))
    .filter(({ attributes }) => attributes['TargetMode'] === 'External')
    .filter(({ attributes }) => !(attributes['Type'] ?? '').endsWith('/hyperlink'))
  if (fetched.length > 0)
    obstacles.push(
      `模板打开时会去取文件之外的内容（${fetched[0]!.attributes['Target'] ?? ''}），请在 Word 中断开链接的图片、对象和附加的文档模板后另存。`,
    )
  if (names.some(name => /\/afchunk|\.mht$/iu.test(name)))
    obstacles.push('模板中嵌有其他文件的内容，请在 Word 中另存一份。')
  return obstacles
}
