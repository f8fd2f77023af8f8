// fontTable.xml of a paper: for each font the product that may take its place on a machine without it.
import type { FontSetId } from '#shared/composing/faces.ts'
import { faceIds, fontSets } from '#shared/composing/faces.ts'

/** The fonts of a set with their substitutes; charset 86 is GB2312. */
export function fontTableXml(fonts: FontSetId): string {
  const entries = faceIds.map(face => {
    const { name, substitute } = fontSets[fonts].products[face]
    return `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...entries,
    '</w:fonts>',
  ].join('\n')
}
