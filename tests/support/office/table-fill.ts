// How far down a page a table reaches, measured on the ink of its lines.
import type { Rendered } from './render.ts'

/** The share of the text area from `top` to `foot` (millimetres) that is above the lowest ruled line of the page. */
export async function tableFill(
  paper: Rendered,
  page: number,
  { top, foot, left, right }: { top: number; foot: number; left: number; right: number },
): Promise<number> {
  // Lines between columns make one band of a table's rows.
  const bands = (await paper.ink(page, left, right)).filter(([from, to]) => from < foot + 1 && to - from > 5)
  return (Math.max(...bands.map(([, to]) => to)) - top) / (foot - top)
}
