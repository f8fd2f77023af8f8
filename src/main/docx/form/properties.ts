// Properties of paragraphs and runs as pieces of XML by name, put together in the order the schema asks for.
import type { SourceElement } from './source-xml.ts'

/** Name of the property, e.g. w:ind, to its XML. */
export type Properties = ReadonlyMap<string, string>

const paragraphOrder =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr'.split(
    ' ',
  )
const runOrder =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'.split(
    ' ',
  )

/** The properties of an element of the source as they are written there; notes of tracked changes are left out. */
export function propertiesOf(source: string, owner: SourceElement | undefined): Map<string, string> {
  const children = owner?.children.filter(({ name }) => !name.endsWith('Change')) ?? []
  return new Map(children.map(({ name, start, end }) => [name, source.slice(start, end)]))
}

/** The XML of paragraph properties, "" for none. */
export function paragraphXml(properties: Properties): string {
  return ordered('w:pPr', properties, paragraphOrder)
}

/** The XML of run properties, "" for none. */
export function runXml(properties: Properties): string {
  return ordered('w:rPr', properties, runOrder)
}

/** What the schema does not know (extensions of later editions) stands last. */
function ordered(name: string, properties: Properties, order: readonly string[]): string {
  const place = (property: string) => {
    const at = order.indexOf(property.replace(/^w:/u, ''))
    return at < 0 ? order.length : at
  }
  const sorted = [...properties].sort(([a], [b]) => place(a) - place(b))
  return sorted.length === 0 ? '' : `<${name}>${sorted.map(([, xml]) => xml).join('')}</${name}>`
}

/** Run properties over those below them; fonts add up script by script. */
export function mergedRun(below: Properties, above: Properties): Properties {
  const merged = new Map([...below, ...above])
  const [old, own] = [below.get('w:rFonts'), above.get('w:rFonts')]
  if (old !== undefined && own !== undefined) merged.set('w:rFonts', mergedFonts(old, own))
  return merged
}

function mergedFonts(below: string, above: string): string {
  const attributes = new Map(attributesOf(below))
  for (const [name, value] of attributesOf(above)) {
    attributes.delete(name.endsWith('Theme') ? name.slice(0, -5) : `${name}Theme`)
    attributes.set(name, value)
  }
  return `<w:rFonts${[...attributes].map(([name, value]) => ` ${name}="${value}"`).join('')}/>`
}

function attributesOf(xml: string): [string, string][] {
  return [...xml.matchAll(/([\w:]+)="([^"]*)"/gu)].map(match => [match[1]!, match[2]!])
}
