// The paragraph styles of a template: which one is a heading of a level, and what type its text is really set in.
import type { SourceElement, SourcePart } from './source-xml.ts'
import { sourceChild } from './source-xml.ts'
import type { Properties } from './properties.ts'
import { mergedRun, propertiesOf } from './properties.ts'

export interface FormStyles {
  /** Id of the style of a heading, its level from 1; null where the template has none. */
  heading(level: number): string | null
  /** The type of a paragraph style, all it inherits included; undefined is the default style. */
  run(styleId: string | undefined): Properties
  has(styleId: string): boolean
}

/** Reads a styles part; a template may have none. */
export function formStyles(part: SourcePart | null): FormStyles {
  const all = part?.root.children.filter(({ name }) => name === 'w:style') ?? []
  const byId = new Map(all.map(style => [style.attributes['w:styleId'] ?? '', style]))
  const paragraphs = all.filter(style => style.attributes['w:type'] === 'paragraph')
  const byDefault = paragraphs.find(style =>
    ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? ''),
  )
  const value = (style: SourceElement, name: string) => sourceChild(style, name)?.attributes['w:val']
  const outline = (style: SourceElement) =>
    sourceChild(sourceChild(style, 'w:pPr'), 'w:outlineLvl')?.attributes['w:val']
  const defaults = sourceChild(sourceChild(part?.root, 'w:docDefaults'), 'w:rPrDefault')
  const source = part?.source ?? ''

  const chain = (style: SourceElement | undefined, seen: readonly SourceElement[] = []): SourceElement[] => {
    if (!style || seen.includes(style)) return []
    return [...chain(byId.get(value(style, 'w:basedOn') ?? ''), [...seen, style]), style]
  }
  return {
    heading(level) {
      const named = paragraphs.find(style =>
        new RegExp(`^(?:heading|标题) ?${level}$`, 'iu').test(value(style, 'w:name') ?? ''),
      )
      const found = named ?? paragraphs.find(style => outline(style) === String(level - 1))
      return found?.attributes['w:styleId'] ?? null
    },
    run(styleId) {
      const styles = chain((styleId === undefined ? undefined : byId.get(styleId)) ?? byDefault)
      const layers = [defaults, ...styles].map(owner => propertiesOf(source, sourceChild(owner, 'w:rPr')))
      return layers.reduce(mergedRun, new Map())
    },
    has: styleId => byId.has(styleId),
  }
}
