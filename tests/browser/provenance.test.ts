import type {
  DocumentAnswer,
  DocumentList,
  EditionAnswer,
  EditionList,
  RecordAnswer,
} from '@heng/server/contract'
import type { APIRequestContext, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { withRunningHeng } from './with-running-heng'

const { heng, browser } = withRunningHeng({ faultless: true })
let page: Page
let api: APIRequestContext

/** The manager of the department whose publication is in the sample region, and accepted into an edition. */
const manager = 'jiaowei'

beforeAll(async () => {
  ;({ page } = await browser.page('small', manager))
  api = await browser.api(manager)
})

const get = async <T>(path: string): Promise<T> =>
  (await (await api.get(`${heng.address}${path}`)).json()) as T
const panel = () => page.getByRole('complementary', { name: '来历' })

it('a click on an amount of a document shows what it adds up, every term a door to its place', async () => {
  const { documents } = await get<DocumentList>('/api/documents')
  const id = documents[0]?.id ?? ''
  const { document } = await get<DocumentAnswer>(`/api/documents/${id}`)
  const table = document?.statements.find(({ kind }) => kind === 'department-expenditure')
  await page.goto(`${heng.address}/documents/${id}?record=${table?.id}`)
  await page.locator('[data-path="rows.0.cells.total"]').click()
  await panel().getByText('由这些数相加').waitFor()
  await expect.poll(() => panel().getByText('✓ 相符').count()).toBeGreaterThan(1)
  await panel()
    .getByRole('link', { name: /^205 教育支出/ })
    .first()
    .click()
  await page.locator('[data-path="rows.1.cells.total"][aria-selected="true"]').waitFor()
  await panel().getByRole('heading', { name: '计入' }).waitFor()
  await panel().getByRole('heading', { name: '用在预算版本' }).waitFor()
  await page.keyboard.press('Alt+l')
  await panel().waitFor({ state: 'detached' })
})

it('in an edition it follows the cell one stands on, and leads to the source with the cell marked', async () => {
  const { editions } = await get<EditionList>('/api/editions?year=2025')
  const edition = editions.find(({ records }) => records > 0)?.id ?? ''
  const { records } = await get<EditionAnswer>(`/api/editions/${edition}`)
  const record = records.find(({ name }) => name.includes('部门支出总表'))?.id ?? ''
  const { data } = await get<RecordAnswer>(`/api/records/${record}`)
  const row = data.record === 'statement' ? data.rows.find(({ code }) => code === '20501')?.key : undefined
  const path = encodeURIComponent(`rows/${row}/cells/total`)
  await page.goto(`${heng.address}/editions/${edition}?record=${record}&path=${path}`)
  await page.getByRole('gridcell').first().waitFor()
  await page.keyboard.press('Alt+l')
  await panel().locator('.provenance-what').getByText('20501 教育管理事务 · 合计').waitFor()
  await page.keyboard.press('ArrowDown')
  await panel().locator('.provenance-what').getByText('2050101 行政运行 · 合计').waitFor()
  await panel()
    .getByRole('link', { name: /第 \d+ 行$/ })
    .click()
  await page.waitForURL(/\/documents\/.*line=\d+&cell=\d+/)
  await page.locator('.source-item[aria-selected="true"]').getByText('行政运行').waitFor()
})
