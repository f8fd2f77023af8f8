// How large the pages are shown: as wide as the pane, or whole.

export type Fit = 'width' | 'page'

/** Lengths in CSS pixels. */
export interface Size {
  width: number
  height: number
}

/** Smaller than this nothing can be read, larger than this the type is coarser than on paper. */
const limits = { least: 0.25, most: 2 }

/** The factor at which a page of `page` fits a pane of `pane`. */
export function fitFactor(fit: Fit, page: Size, pane: Size): number {
  const wide = pane.width / page.width
  const factor = fit === 'width' ? wide : Math.min(wide, pane.height / page.height)
  return Math.min(limits.most, Math.max(limits.least, factor))
}
