// Whether the parts of a written file hold together: what validators miss and Word refuses or silently repairs.
import type { XmlElement } from '../read/xml.ts'
import { elementsOf, parseXml, textOf } from '../read/xml.ts'
import { openZip } from '../read/zip-package.ts'
import type { Check } from './check.ts'
import { checkOf } from './check.ts'

interface Part {
  name: string
  root: XmlElement
}

/** Checks of styles, cells, relations, ids, sections and characters over all XML parts of the file. */
export function structureChecks(bytes: Uint8Array): Check[] {
  const zip = openZip(bytes)
  const parts = zip.names
    .filter(name => name.endsWith('.xml') || name.endsWith('.rels'))
    .map(name => ({ name, root: parseXml(zip.bytes(name)!, name) }))
  const words = parts.filter(part => part.name.startsWith('word/') && part.name.endsWith('.xml'))
  return [
    stylesCheck(words),
    cellsCheck(words),
    relationsCheck(parts, zip.names),
    idsCheck(words),
    sectionsCheck(words),
    charactersCheck(words),
  ]
}

/** All elements below, in document order. */
function all(root: XmlElement): XmlElement[] {
  return elementsOf(root).flatMap(element => [element, ...all(element)])
}

function stylesCheck(words: readonly Part[]): Check {
  const known = new Set(
    words
      .filter(part => part.name === 'word/styles.xml')
      .flatMap(part => elementsOf(part.root, 'w:style'))
      .map(style => style.attributes['w:styleId']),
  )
  const uses = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn'])
  const faults = words
    .flatMap(part => all(part.root))
    .filter(element => uses.has(element.name) && !known.has(element.attributes['w:val']))
    .map(element => `样式“${element.attributes['w:val']}”没有定义。`)
  return checkOf('styles', faults, '所用样式都已定义。')
}

/** Word refuses a cell, and drops a section, that does not end in a paragraph. */
function cellsCheck(words: readonly Part[]): Check {
  const faults = words.flatMap(part =>
    all(part.root).flatMap(element => {
      const last = elementsOf(element).at(-1)?.name
      if (element.name === 'w:tc' && last !== 'w:p') return ['有一个表格单元格不以段落结尾。']
      if (element.name !== 'w:body') return []
      const beforeSection = elementsOf(element).at(-2)?.name
      return last === 'w:sectPr' && beforeSection === 'w:p' ? [] : ['正文不以段落结尾。']
    }),
  )
  return checkOf('cells', faults, '表格单元格和正文都以段落结尾。')
}

function relationsCheck(parts: readonly Part[], names: readonly string[]): Check {
  const faults: string[] = []
  for (const { name, root } of parts.filter(
    part => part.name.startsWith('word/') && part.name.endsWith('.xml'),
  )) {
    const rels = parts.find(part => part.name === `word/_rels/${name.slice('word/'.length)}.rels`)
    const ids = new Set(rels ? elementsOf(rels.root).map(relation => relation.attributes['Id']) : [])
    for (const element of all(root)) {
      const id = element.attributes['r:id'] ?? element.attributes['r:embed']
      if (id !== undefined && !ids.has(id)) faults.push(`${name} 引用了不存在的部件。`)
    }
  }
  for (const { name, root } of parts.filter(part => part.name.endsWith('.rels'))) {
    const folder = name.replace('_rels/', '').replace(/[^/]*$/, '')
    for (const { attributes } of elementsOf(root)) {
      const target = attributes['Target'] ?? ''
      if (attributes['TargetMode'] === 'External') faults.push(`文件链接到文件之外的“${target}”。`)
      else if (!names.includes(target.startsWith('/') ? target.slice(1) : folder + target)) {
        faults.push(`${name} 指向不存在的部件“${target}”。`)
      }
    }
  }
  return checkOf('relations', faults, '文件各部件齐全，没有指向文件之外的链接。')
}

function idsCheck(words: readonly Part[]): Check {
  const kinds = ['w:ins', 'w:del', 'w:bookmarkStart', 'docPr']
  const faults = kinds.flatMap(kind => {
    const ids = words
      .flatMap(part => all(part.root))
      .filter(element => element.name === kind)
      .map(element => element.attributes['w:id'] ?? element.attributes['id'] ?? '')
    return ids.length === new Set(ids).size ? [] : [`${kind} 的编号有重复。`]
  })
  return checkOf('ids', faults, '各处内部编号没有重复。')
}

/** Every section needs its grid and both footers, or it falls back to what Word thinks best. */
function sectionsCheck(words: readonly Part[]): Check {
  const sections = words
    .filter(part => part.name === 'word/document.xml')
    .flatMap(part => all(part.root))
    .filter(element => element.name === 'w:sectPr')
  const faults = sections.flatMap((section, i) => {
    const grid = elementsOf(section, 'w:docGrid')[0]?.attributes['w:type']
    const types = elementsOf(section, 'w:footerReference').map(reference => reference.attributes['w:type'])
    const whole = grid !== undefined && types.includes('default') && types.includes('even')
    return whole ? [] : [`第${i + 1}节缺少文档网格或页脚。`]
  })
  if (sections.length === 0) faults.push('文件没有页面设置。')
  return checkOf('sections', faults, `${sections.length}节都有文档网格和单双页页脚。`)
}

function charactersCheck(words: readonly Part[]): Check {
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
  const faults = words
    .filter(part => control.test(textOf(part.root)))
    .map(part => `${part.name} 中有控制字符。`)
  return checkOf('characters', faults, '没有控制字符。')
}
