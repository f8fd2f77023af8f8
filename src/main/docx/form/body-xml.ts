// The plan's paragraphs in place of {{正文}}: text as the placeholder was set, headings in the template's own heading
// styles; where it has none, set like the text in the face that the layer of the number asks for.
import { elementOf } from '#shared/composing/elements.ts'
import type { FaceId, FontSetId } from '#shared/composing/faces.ts'
import { fontSets } from '#shared/composing/faces.ts'
import type { PaperParagraph, PaperRun } from '#shared/composing/paper.ts'
import { rFonts } from '../write/styles-xml.ts'
import type { FormStyles } from './form-styles.ts'
import type { Properties } from './properties.ts'
import { mergedRun, paragraphXml, runXml } from './properties.ts'
import { textXml } from './text-xml.ts'

/** What the placeholder's paragraph and run are set in. */
export interface BodyPlace {
  paragraph: Properties
  run: Properties
  styleId: string | undefined
  styles: FormStyles
  fonts: FontSetId
}

/** Numbers are words of the plan; a list of the template must not number them once more. */
const unnumbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
const hint: Properties = new Map([['w:rFonts', '<w:rFonts w:hint="eastAsia"/>']])

/** The XML of the paragraphs, and of properties that only the last one has. */
export function bodyXml(
  paragraphs: readonly PaperParagraph[],
  place: BodyPlace,
  last: Properties = new Map(),
): string {
  return paragraphs
    .map((paragraph, i) => paragraphWith(paragraph, place, i === paragraphs.length - 1 ? last : new Map()))
    .join('')
}

function paragraphWith(paragraph: PaperParagraph, place: BodyPlace, more: Properties): string {
  const { outline, face } = elementOf[paragraph.element]
  const styleId = outline === undefined ? null : place.styles.heading(outline)
  const properties = new Map(styleId === null ? place.paragraph : [])
  properties.set('w:numPr', unnumbered)
  if (styleId !== null) properties.set('w:pStyle', `<w:pStyle w:val="${styleId}"/>`)
  else if (outline !== undefined) {
    properties.set('w:outlineLvl', `<w:outlineLvl w:val="${outline - 1}"/>`)
    if (paragraph.keepNext !== false) properties.set('w:keepNext', '<w:keepNext/>')
  }
  for (const [name, xml] of more) properties.set(name, xml)
  const runs = paragraph.runs.map(run => runWith(run, outline === undefined ? null : face, styleId, place))
  return `<w:p>${paragraphXml(properties)}${runs.join('')}</w:p>`
}

function runWith(run: PaperRun, heading: FaceId | null, styleId: string | null, place: BodyPlace): string {
  let properties: Properties = place.run
  if (heading !== null && run.face === undefined)
    properties = styleId === null ? inFace(heading, place) : hint
  else if (run.face !== undefined) {
    // In a heading's style the type of the text must be said in full.
    const base = styleId === null ? place.run : plainType(place)
    properties = run.face === 'fang' ? base : inFace(run.face, { ...place, run: base })
  }
  return `<w:r>${runXml(properties)}${textXml(run.text)}</w:r>`
}

/** The placeholder's type in another face; 仿宋, the face of running text, is whatever the template has for it. */
function inFace(face: FaceId, { run, fonts }: BodyPlace): Properties {
  if (face === 'fang') return run
  return new Map([...run, ['w:rFonts', rFonts(fontSets[fonts].products[face].name)]])
}

/** The type of the placeholder with all it inherits, and without what a heading's style may add. */
function plainType({ styles, styleId, run }: BodyPlace): Properties {
  const off = ['b', 'bCs', 'i', 'iCs'].map(name => [`w:${name}`, `<w:${name} w:val="0"/>`] as const)
  const plain: Properties = new Map([...off, ['w:color', '<w:color w:val="auto"/>']])
  return mergedRun(mergedRun(plain, styles.run(styleId)), run)
}
