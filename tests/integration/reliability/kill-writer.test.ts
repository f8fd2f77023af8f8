// A writer is killed without warning, again and again, at whatever it was doing: every batch that it was told is
// stored is there afterwards, nothing of one that was not finished is, and the library is whole.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { newId } from '#shared/model/ids.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { Acknowledgement } from '#main/store/library-writer.ts'
import { verifyLibrary } from '#main/store/verify-library.ts'
import { smallPlan } from '../../support/small-plan.ts'
import { newLibrary, open } from '../../support/test-library.ts'

const rounds = 50
const writer = fileURLToPath(new URL('../../support/endless-writer.ts', import.meta.url))

interface Stored {
  batchId: string
  operations: Operation[]
  acknowledged: Acknowledgement
}

/**
 * Runs the writer until it has acknowledged `least` batches, kills it up to 40 ms later, so that the kill meets it
 * anywhere in its work, and returns what it said was stored.
 */
async function killedAfter(least: number, path: string, planId: string): Promise<Stored[]> {
  const child = spawn(process.execPath, [writer, path, planId], { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(child, 'close')
  let said = ''
  let doomed = false
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
    if (doomed || said.split('\n').length <= least) return
    doomed = true
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 40)
  })
  await closed
  // The last line may have been cut by the kill; a batch counts once its whole line was out.
  return said
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line) as Stored)
}

test(`no acknowledged batch is lost in ${rounds} kills`, async () => {
  const { library, path } = newLibrary()
  const { plan, operations } = smallPlan(40)
  library.createPlan(plan, newId(), operations)
  library.close()
  for (let round = 0; round < rounds; round++) {
    const stored = await killedAfter(1 + (round % 7), path, plan.id)
    expect(stored.length).toBeGreaterThan(0)
    const again = open(path)
    const texts = new Map(again.loadPlan(plan.id).blocks.map(block => [block.id, block.text]))
    // At most one batch came after the last that was said; it changed other tasks or is the newest of all.
    const last = stored.at(-1)!
    const next = again.applyBatch(plan.id, newId(), [
      { op: 'plan.patch', id: plan.id, patch: { status: 'draft' } },
    ])
    expect(next.sequence).toBeGreaterThan(last.acknowledged.sequence)
    expect(next.sequence).toBeLessThanOrEqual(last.acknowledged.sequence + 4)
    for (const operation of last.operations) {
      if (operation.op === 'block.patch') expect(texts.get(operation.id)).toBe(operation.patch.text)
    }
    // A batch that is stored is acknowledged again with the same number; one that was lost would get a new one.
    for (const { batchId, operations: sent, acknowledged } of stored)
      expect(again.applyBatch(plan.id, batchId, sent)).toEqual(acknowledged)
    again.close()
  }
  expect(verifyLibrary(path, null)).toEqual({ ok: true, problems: [] })
}, 600_000)
