// Real services over a temporary folder, closed when the test ends.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { createServices, type Services } from '#main/services/services.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { libraryOptions } from './test-library.ts'

export const sampleFile = fileURLToPath(new URL('../../seeds/digital-zhejiang-2020.txt', import.meta.url))

export function newServices(): { services: Services; path: string; folder: string } {
  const services = createServices({ ...libraryOptions, sample: sampleFile })
  onTestFinished(() => services.library.close())
  const folder = temporaryFolder()
  return { services, path: join(folder, '工作.moupian'), folder }
}
