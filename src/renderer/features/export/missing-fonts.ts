// The font products of a set that this machine does not have. The file names them all the same; only what is shown and
// printed from here differs.
import { faceIds, fontSets, type FontSetId } from '#shared/composing/faces.ts'
import { hasFace } from '../desk/missing-face.ts'

/** Names of the missing products, each once. `measure` gives the width of a probe set in a CSS font list. */
export function missingFonts(fonts: FontSetId, measure: (family: string) => number): string[] {
  const names = faceIds.map(face => fontSets[fonts].products[face].name)
  return [...new Set(names)].filter(name => !hasFace([name], measure))
}
