// What a step of the demo works with: the running program and the folder it leaves its results in.

import type { Page } from '@playwright/test'
import { join } from 'node:path'
import type { MoupianApp } from '../../tests/e2e/support/moupian-app.ts'

/** One step: what it shows, in the words of the person watching, and what it does in the window. */
export interface DemoStep {
  name: string
  run: (demo: Demo) => Promise<void>
}

export class Demo {
  /** The running program. */
  readonly moupian: MoupianApp
  /** The folder for pictures and documents; it exists. */
  readonly out: string
  #pictures = 0

  constructor(moupian: MoupianApp, out: string) {
    this.moupian = moupian
    this.out = out
  }

  get page(): Page {
    return this.moupian.page
  }

  /** Saves a picture of the window as `NN-name.png`, numbered in the order taken, and returns its path. */
  async picture(name: string): Promise<string> {
    const number = String(++this.#pictures).padStart(2, '0')
    const path = join(this.out, `${number}-${name}.png`)
    await this.page.screenshot({ path })
    return path
  }
}
