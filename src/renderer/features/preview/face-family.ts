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

/** `latin` is the paper's face for digits and letters; 'paper-latin' of sheet.css holds nothing else of it. */
export function faceFamily(face: FaceId, fonts: FontSetId, latin: string | null): string {
  const { name, substitute } = fontSets[fonts].products[face]
  return `${latin === null ? '' : "'paper-latin', "}'${name}', '${substitute}', ${standIn[face]}`
}
