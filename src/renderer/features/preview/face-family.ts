// The CSS font list of a face: the product the paper names, what may take its place, then what travels with the program.
import type { FaceId, FontSetId } from '#shared/composing/faces.ts'
import { fontSets } from '#shared/composing/faces.ts'

/** The list of the window's own stylesheet for each face. */
const standIn: Record<FaceId, string> = {
  song: 'var(--song)',
  hei: 'var(--hei)',
  kai: 'var(--kai)',
  fang: 'var(--fang)',
  title: 'var(--song)',
}

export function faceFamily(face: FaceId, fonts: FontSetId): string {
  const { name, substitute } = fontSets[fonts].products[face]
  return `'${name}', '${substitute}', ${standIn[face]}`
}
