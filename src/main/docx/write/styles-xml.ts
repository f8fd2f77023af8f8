// styles.xml of a paper, written whole: the typographic contract of the file lives here and nowhere else.
// The library's own styles (blue headings, Times) never reach the file.
import type { ElementId } from '#shared/composing/elements.ts'
import { elementOf } from '#shared/composing/elements.ts'
import type { FaceId, FontSetId } from '#shared/composing/faces.ts'
import { faceIds, faceNames, fontSets } from '#shared/composing/faces.ts'
import type { PaperStyle } from '#shared/composing/paper-style.ts'
import { paperStyle, red } from '#shared/composing/paper-style.ts'
import type { ProfileId } from '#shared/composing/profiles.ts'
import { profiles } from '#shared/composing/profiles.ts'
import { faceStyleId, paragraphStyleId } from './style-ids.ts'

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The styles of every element and face under a profile and a font set; `latin` is the paper's face for digits. */
export function stylesXml(profileId: ProfileId, fonts: FontSetId, latin: string | null = null): string {
  const profile = profiles[profileId]
  const elementIds = Object.keys(elementOf) as ElementId[]
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<w:styles xmlns:w="${namespace}">`,
    docDefaults(fonts, latin),
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    tableNormal,
    ...elementIds.map(id => paragraphStyle(id, paperStyle(id, profile, fonts), 'Normal', latin)),
    ...faceIds.map(face => faceStyle(face, fonts, latin)),
    '</w:styles>',
  ].join('\n')
}

/**
 * The default size must be that of the body: the character grid counts from it. kinsoku keeps punctuation off line
 * starts; the automatic quarter space between Chinese and digits is off, or lines would not hold 28 characters.
 */
function docDefaults(fonts: FontSetId, latin: string | null): string {
  return [
    '<w:docDefaults>',
    `<w:rPrDefault><w:rPr>${rFonts(fontSets[fonts].products.fang.name, latin)}<w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/>`,
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>',
    '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault>',
    '</w:docDefaults>',
  ].join('')
}

const tableNormal = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>',
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>',
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
].join('')

/** The style of an element. Children stand in the order of the schema: CT_PPr, then CT_RPr. */
export function paragraphStyle(
  id: ElementId,
  style: PaperStyle,
  basedOn: string | null = 'Normal',
  latin: string | null = null,
): string {
  const pPr = [
    style.keepNext ? '<w:keepNext/>' : '',
    style.onGrid ? '' : '<w:snapToGrid w:val="0"/>',
    spacingXml(style),
    indentXml(style),
    `<w:jc w:val="${style.align}"/>`,
    style.outline === null ? '' : `<w:outlineLvl w:val="${style.outline - 1}"/>`,
  ]
  const rPr = [
    // Page numbers are always in 宋体 (7.5).
    rFonts(style.font, id === 'pageOdd' || id === 'pageEven' ? null : latin),
    style.bold ? '<w:b/><w:bCs/>' : '',
    style.colour === 'red' ? `<w:color w:val="${red}"/>` : '',
    style.spacing === 0 ? '' : `<w:spacing w:val="${style.spacing}"/>`,
    style.scale === 100 ? '' : `<w:w w:val="${style.scale}"/>`,
    `<w:sz w:val="${style.size * 2}"/><w:szCs w:val="${style.size * 2}"/>`,
  ]
  return [
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${paragraphStyleId(id)}"><w:name w:val="${style.name}"/>`,
    `${basedOn === null ? '' : `<w:basedOn w:val="${basedOn}"/>`}<w:qFormat/><w:pPr>${pPr.join('')}</w:pPr><w:rPr>${rPr.join('')}</w:rPr></w:style>`,
  ].join('')
}

function spacingXml(style: PaperStyle): string {
  const line =
    style.line === null ? 'w:line="240" w:lineRule="auto"' : `w:line="${style.line}" w:lineRule="exact"`
  return `<w:spacing w:before="0" w:after="0" ${line}/>`
}

/** Word shows and keeps the first line's indent in characters; programs that do not know them use the twips. */
function indentXml(style: PaperStyle): string {
  if (style.left === 0 && style.right === 0 && style.firstLine === 0) return ''
  const first =
    style.firstLine === 0
      ? ''
      : ` w:firstLineChars="${style.firstLineChars * 100}" w:firstLine="${style.firstLine}"`
  return `<w:ind w:left="${style.left}" w:right="${style.right}"${first}/>`
}

function faceStyle(face: FaceId, fonts: FontSetId, latin: string | null): string {
  const product = fontSets[fonts].products[face]
  return [
    `<w:style w:type="character" w:customStyle="1" w:styleId="${faceStyleId(face)}"><w:name w:val="${faceNames[face]}字"/>`,
    `<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${rFonts(product.name, latin)}${product.bold ? '<w:b/><w:bCs/>' : ''}</w:rPr></w:style>`,
  ].join('')
}

/** Digits and Latin letters are set in the Chinese face, unless `latin` names one of their own. */
export function rFonts(font: string, latin: string | null = null): string {
  const letters = latin ?? font
  return `<w:rFonts w:ascii="${letters}" w:hAnsi="${letters}" w:eastAsia="${font}" w:cs="${font}"/>`
}
