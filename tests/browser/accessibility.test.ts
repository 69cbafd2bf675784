import { beforeAll, describe, expect, it } from 'vitest'
import { exampleVolumeFile } from './example-volume'
import { importFiles } from './import-files'
import { noFaults, pageFaults, violations } from './page-faults'
import { withRunningHeng } from './with-running-heng'

const { heng, browser } = withRunningHeng()
let id: string

beforeAll(async () => {
  const [imported] = await importFiles(await browser.api(), heng.address, [exampleVolumeFile])
  id = imported?.id ?? ''
})

const visits: [string, () => string, string][] = [
  ['我的账号', () => '/account', 'h1, h2'],
  ['资料导入', () => '/imports', '.documents .seal'],
  ['a statement', () => `/documents/${id}?view=statements`, '.statement'],
  ['a form with its notes', () => `/documents/${id}?line=46`, '.form'],
  ['the findings of a document', () => `/documents/${id}?view=findings`, '.finding'],
  ['the doubts of a document', () => `/documents/${id}?view=doubts`, '.state-note, .line-list'],
  ['工作台', () => '/', '.my-tasks'],
  ['审核 of editions', () => '/review', '.finding, .state-note'],
  ['审核 of documents', () => '/review?of=documents', '.finding'],
  ['规则', () => '/rules', '.rule'],
]

describe.each(['small', 'large'] as const)('at the %s size', (size) => {
  it.each(visits)('%s is open to everyone and fits', async (_, path, ready) => {
    const { page } = await browser.page(size)
    await page.goto(`${heng.address}${path()}`)
    await page.locator(ready).first().waitFor()
    const found = await pageFaults(page)
    await page.close()
    expect(found).toEqual(noFaults)
  })
})

it.each([
  ['工作台 of the bureau', 'jixiao', '/', '.home-page table'],
  ['审核 of the bureau', 'jixiao', '/review', '.finding, .state-note'],
  ['accounts', 'admin', '/system?tab=accounts', '.system-table'],
  ['organizations', 'admin', '/system?tab=organizations', '.system-table'],
  ['codes', 'admin', '/system?tab=codes', 'h1'],
  ['parameters', 'admin', '/system?tab=parameters', '.system-table'],
  ['the audit log', 'admin', '/system?tab=audit', '.system-table'],
])('%s, as %s sees it, is open to everyone and fits', async (_, login, path, ready) => {
  const { page } = await browser.page('small', login)
  await page.goto(`${heng.address}${path}`)
  await page.locator(ready).first().waitFor()
  const found = await pageFaults(page)
  await page.close()
  expect(found).toEqual(noFaults)
})

it.each([
  ['登录', '/sign-in'],
  ['a link that has been used', '/sign-in/first?token=used'],
])('%s is open to everyone and fits', async (_, path) => {
  const { page } = await browser.stranger('small')
  await page.goto(`${heng.address}${path}`)
  await page.locator('.sign-in-page, .state-note, [role="alert"]').first().waitFor()
  const found = await pageFaults(page)
  await page.close()
  expect(found).toEqual(noFaults)
})

it('the theme of high contrast keeps the contrast too', async () => {
  const { page } = await browser.page('small')
  await page.goto(`${heng.address}/review?of=documents`)
  await page.getByRole('button', { name: '高对比' }).click()
  await page.locator('.finding').first().waitFor()
  const found = await violations(page)
  await page.getByRole('button', { name: '高对比' }).click()
  await page.close()
  expect(found).toEqual([])
})
