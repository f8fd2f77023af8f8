// A document saved in another format by LibreOffice, which stands in for the programs that made drafters' old files.
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The bytes of `docx` saved as `ending`, made in `folder`. Throws where LibreOffice is missing or fails. */
export async function convert(docx: Uint8Array, ending: 'doc', folder: string): Promise<Uint8Array> {
  const source = join(folder, 'source.docx')
  writeFileSync(source, docx)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  await promisify(execFile)('soffice', [
    profile,
    '--headless',
    '--convert-to',
    ending,
    '--outdir',
    folder,
    source,
  ])
  return readFileSync(join(folder, `source.${ending}`))
}
