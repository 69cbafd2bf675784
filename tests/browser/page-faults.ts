import { source as axe } from 'axe-core'
import type { Page } from 'playwright-core'

const check = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => id + ': ' + html.slice(0, 160) + ' ' + (any[0]?.message ?? ''))))`

/** What the rules of WCAG 2 A and AA find in a page, one line each. */
export const violations = async (page: Page): Promise<unknown> => {
  // The content security policy holds for scripts of the page; evaluate runs beside them.
  await page.evaluate(axe)
  return page.evaluate(check)
}

/** What makes a page hard to use: violations, and how far it can be pushed sideways because something does not fit. */
export const pageFaults = async (page: Page): Promise<unknown> => ({
  violations: await violations(page),
  overflow: await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  ),
})

export const noFaults = { violations: [], overflow: 0 }
