// 数字对账单 as cells: each figure, where it stands in the file, what words it stands in, and the row it comes from.
import type { ExportResult } from '#shared/ipc/contract.ts'
import { zh } from '../../strings/zh-CN.ts'

export type Figure = ExportResult['figures'][number]

/** The cells under their heads. `textOf` gives the words of a row, "" for one that is not there. */
export function figureTable(
  figures: readonly Figure[],
  textOf: (blockId: string) => string,
): readonly (readonly string[])[] {
  return [
    zh.exporting.figureHeads,
    ...figures.map(({ figure, where, source, blockId }) => [
      figure,
      where,
      sourceName(source),
      blockId === null ? '' : textOf(blockId),
    ]),
  ]
}

/** What the words are that a figure stands in, in office language. */
export function sourceName(source: string): string {
  return zh.exporting.figureSources[source] ?? source
}
