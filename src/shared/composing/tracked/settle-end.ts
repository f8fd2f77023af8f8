// The last paragraph of a section or cell has no next one to run on into, so its mark is never a tracked change.
// The change of the last mark is moved to the one before it, as Word does when the end of a text is deleted or added.
import type { PaperBlock, PaperParagraph, Revision } from '../paper.ts'
import { sameLook } from './paragraph-look.ts'

/** The same list, its last mark kept. Lists of tables alone, or without a mark that stayed, come back as they are. */
export function settleEnd(blocks: readonly PaperBlock[]): PaperBlock[] {
  const last = blocks.at(-1)
  if (last?.kind !== 'paragraph' || last.revision === undefined) return [...blocks]
  let start = blocks.length
  while (start > 0 && isRevised(blocks[start - 1]!)) start--
  const tail = blocks.slice(start) as PaperParagraph[]
  const gone = tail.filter(paragraph => paragraph.revision === 'deleted')
  const come = tail.filter(paragraph => paragraph.revision === 'inserted')
  const head = blocks.slice(0, start)
  if (gone.length > 0 && come.length > 0) {
    return [...head, ...gone.slice(0, -1), ...come.slice(0, -1), joined(gone.at(-1)!, come.at(-1)!)]
  }
  const stayed = head.at(-1)
  if (stayed?.kind !== 'paragraph') return [...blocks]
  const revision = last.revision
  return [
    ...head.slice(0, -1),
    { ...stayed, revision },
    ...tail.slice(0, -1),
    endingOf(last, stayed, revision),
  ]
}

function isRevised(block: PaperBlock): block is PaperParagraph {
  return block.kind === 'paragraph' && block.revision !== undefined
}

/** The last words taken out and the last words put in share the mark that stays. */
function joined(gone: PaperParagraph, come: PaperParagraph): PaperParagraph {
  return withWas({ ...come, runs: [...gone.runs, ...come.runs], revision: undefined }, gone)
}

/** The mark that stays looks like the paragraph whose words reach it in either state. */
function endingOf(last: PaperParagraph, stayed: PaperParagraph, revision: Revision): PaperParagraph {
  if (revision === 'inserted') return withWas({ ...last, revision: undefined }, stayed.was ?? stayed)
  return withWas({ ...stayed, runs: last.runs, revision: undefined, was: undefined }, last)
}

function withWas(paragraph: PaperParagraph, was: PaperParagraph): PaperParagraph {
  return sameLook(paragraph, was) ? { ...paragraph, was: undefined } : { ...paragraph, was }
}
