// Paragraphs that went to another place with the same words are one move, not a deletion and an insertion.
// Must stay true: only what is said of the change differs; what is taken out and put in stays the same.
import type { PaperBlock, PaperParagraph } from '../paper.ts'
import type { Origins } from './track-content.ts'

/** `next` names a move; names are used once a file. Tables and cells are left alone: Word moves plain paragraphs only. */
export function markMoves(blocks: readonly PaperBlock[], origins: Origins, next: () => string): PaperBlock[] {
  const gone = new Map(
    blocks.flatMap(block =>
      isWhole(block) && block.revision === 'deleted' ? [[block.blockId!, block] as const] : [],
    ),
  )
  const names = new Map<PaperBlock, string>()
  for (const block of blocks) {
    if (!isWhole(block) || block.revision !== 'inserted') continue
    const origin = gone.get(origins.get(block.blockId!) ?? '')
    if (!origin || ownWords(origin) !== ownWords(block)) continue
    const name = next()
    names.set(origin, name)
    names.set(block, name)
  }
  return blocks.map(block => {
    const move = names.get(block)
    return move === undefined ? block : { ...(block as PaperParagraph), move }
  })
}

/** A paragraph of a row that came or went with all its words. */
function isWhole(block: PaperBlock): block is PaperParagraph {
  return (
    block.kind === 'paragraph' &&
    block.blockId !== null &&
    block.frame === undefined &&
    block.revision !== undefined &&
    block.runs.every(run => run.revision === block.revision)
  )
}

/** The words without the number, which is computed from the place. */
function ownWords({ runs }: PaperParagraph): string {
  return runs
    .filter(run => run.source !== 'label')
    .map(run => run.text)
    .join('')
}
