import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleVolume, exampleVolumeName } from './example-volume'
import type { OpenedBrowser } from './opened-browser'
import { openBrowser, sizes } from './opened-browser'
import type { RunningHeng } from './running-heng'
import { dataFolder, startHeng } from './running-heng'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const data = dataFolder()
let heng: RunningHeng
let browser: OpenedBrowser
let id: string

type Summary = { id: string; status: string; findings: unknown }

const imported = async (): Promise<Summary> => {
  const form = new FormData()
  form.append('files', new File([exampleVolume], exampleVolumeName))
  await fetch(`${heng.address}/api/documents`, {
    method: 'POST',
    body: form,
    headers: { origin: heng.address },
  })
  for (;;) {
    const answer = (await (await fetch(`${heng.address}/api/documents`)).json()) as { documents: Summary[] }
    const [document] = answer.documents
    if (document?.findings) return document
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

beforeAll(async () => {
  heng = await startHeng(data.folder)
  browser = await openBrowser(heng.address)
  ;({ id } = await imported())
})

afterAll(async () => {
  await browser?.close()
  await heng?.stop()
  data.remove()
})

/** What the rules of WCAG 2 A and AA find, one line each. */
const violations = async (page: Page): Promise<string[]> => {
  // A content security policy holds for scripts of the page; evaluate runs beside them.
  await page.evaluate(axe)
  return page.evaluate(async () => {
    type Axe = {
      run: (
        context: Document,
        options: object,
      ) => Promise<{
        violations: { id: string; nodes: { html: string }[] }[]
      }>
    }
    const { axe: loaded } = globalThis as unknown as { axe: Axe }
    const found = await loaded.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })
    return found.violations.flatMap((violation) =>
      violation.nodes.map(({ html }) => `${violation.id}: ${html.slice(0, 160)}`),
    )
  })
}

/** Whether the page can be pushed sideways, which means that something does not fit. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const visits: [string, () => string, string][] = [
  ['资料导入', () => '/', '.documents .seal'],
  ['a statement', () => `/documents/${id}?view=statements`, '.statement'],
  ['a form with its notes', () => `/documents/${id}?view=targets&line=46`, '.form'],
  ['the findings of a document', () => `/documents/${id}?view=findings`, '.finding'],
  ['the doubts of a document', () => `/documents/${id}?view=doubts`, '.state-note, .line-list'],
  ['审核', () => '/review', '.finding'],
  ['规则', () => '/rules', '.rule'],
]

describe.each(['small', 'large'] as const)('at the %s size', (size) => {
  it.each(visits)('%s is open to everyone and fits', async (_, path, ready) => {
    const { page } = await browser.page(size)
    await page.goto(`${heng.address}${path()}`)
    await page.locator(ready).first().waitFor()
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    expect(page.viewportSize()).toEqual(sizes[size])
    await page.close()
  })
})

it('the theme of high contrast keeps the contrast too', async () => {
  const { page } = await browser.page('small')
  await page.goto(`${heng.address}/review`)
  await page.getByRole('button', { name: '高对比' }).click()
  await page.locator('.finding').first().waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '高对比' }).click()
  await page.close()
})
