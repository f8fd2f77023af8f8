// The guided demo, step by step. Steps find things as a person does: by role and by the Chinese name on screen.

import type { DemoStep } from './demo.ts'

export const demoSteps: DemoStep[] = [
  {
    name: '打开程序',
    run: async ({ page }) => {
      await page.waitForLoadState('load')
    },
  },
]
