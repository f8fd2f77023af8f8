// Names of the styles in the file. Every paragraph and every run of another face refers to one of these.
import type { ElementId } from '#shared/composing/elements.ts'
import type { FaceId } from '#shared/composing/faces.ts'

/** The paragraph style of an element. */
export function paragraphStyleId(element: ElementId): string {
  return `Gw-${element}`
}

/** The character style of a face that differs from its paragraph's. */
export function faceStyleId(face: FaceId): string {
  return `Gw-face-${face}`
}
