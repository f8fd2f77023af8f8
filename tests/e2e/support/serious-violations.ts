// What axe finds in the window that would keep someone from using it.
import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** Serious and critical findings inside `selector`, each as its rule and the elements; empty when there is nothing. */
export async function seriousViolations(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async inside => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(inside, {
      resultTypes: ['violations'],
    })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)
  }, selector)
}
