// A process that stores batch after batch until it is killed, and says each one aloud only once it is acknowledged.
// Called with the library and the plan; every line it prints is the JSON of an acknowledged batch.
import { writeSync } from 'node:fs'
import { newId } from '#shared/model/ids.ts'
import { plainInline } from '#shared/model/inline.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { openLibrary } from '#main/store/open-library.ts'

const [path, planId] = process.argv.slice(2) as [string, string]
const library = openLibrary(path, 'write', { binding: null, author: '张工', now: () => new Date() })
const tasks = library.loadPlan(planId).blocks.filter(block => block.type === 'task')

for (let i = 0; ; i++) {
  const batchId = newId()
  const operations = [0, 1, 2].map((n): Operation => {
    const task = tasks[(i * 3 + n) % tasks.length]!
    const text = `${batchId} 全面推进城市更新行动`.repeat(1 + ((i + n) % 9))
    return { op: 'block.patch', id: task.id, patch: { text, inline: plainInline(text) } }
  })
  const acknowledged = library.applyBatch(planId, batchId, operations)
  writeSync(1, `${JSON.stringify({ batchId, operations, acknowledged })}\n`)
}
