import { exampleRow, exampleStatement } from '@heng/domain/editing/example-records'
import type { EditionAnswer, RecordAnswer } from '@heng/server/contract'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import type { WatchedPage } from './opened-browser'
import { withRunningHeng } from './with-running-heng'

const { heng, browser } = withRunningHeng()
let clerk: WatchedPage

beforeAll(async () => {
  clerk = await browser.page('small', 'jiaowei-benji')
})

const row = (at: number, code: string) =>
  exampleRow(`r${at}`, {
    level: code.length === 3 ? 1 : 2,
    code,
    name: `示例科目${code}`,
    cells: { total: '10.00', basic: '10.00', project: null },
  })

const table = exampleStatement(
  [row(0, '205'), ...Array.from({ length: 60 }, (_, at) => row(at + 1, `205${10 + at}`))],
  {
    columns: [
      { key: 'total', title: '合计' },
      { key: 'basic', title: '基本支出' },
      { key: 'project', title: '项目支出' },
    ],
  },
)

const cell = (page: Page, at: number, column: number) =>
  page.locator(`[role="row"][aria-rowindex="${at + 2}"] [role="gridcell"][aria-colindex="${column + 1}"]`)
const saved = (page: Page): Promise<void> => page.locator('.desk-bar .save-saved').waitFor()

const write = async (page: Page, at: number, column: number, digits: string): Promise<void> => {
  await cell(page, at, column).click()
  await page.keyboard.type(digits)
  await page.keyboard.press('Enter')
  await cell(page, at, column).filter({ hasText: digits }).waitFor()
}

/** Opens an edition of a table; answers its address. */
const openTable = async (): Promise<string> => {
  const api = await browser.api('jiaowei-benji')
  const send = async (path: string, body: object): Promise<{ edition?: { id: string } }> => {
    const headers = { origin: heng.address }
    const answer = await api.post(`${heng.address}${path}`, { headers, data: body })
    expect(answer.ok(), await answer.text()).toBe(true)
    return (await answer.json()) as { edition?: { id: string } }
  }
  const { edition } = await send('/api/editions', { fiscalYear: 2026, stage: 'draft' })
  await send(`/api/editions/${edition?.id ?? ''}/records`, { data: table })
  return `${heng.address}/editions/${edition?.id ?? ''}`
}

it('totals follow what is written, and a draft made after earlier saves survives a closed page', async () => {
  const desk = await openTable()
  const { page } = clerk
  await page.goto(desk)
  await cell(page, 1, 4).filter({ hasText: '10.00' }).waitFor()
  await write(page, 1, 4, '25.50')
  // 205 adds up what stands below it: 59 × 10 + 25.50.
  await cell(page, 0, 4).filter({ hasText: '615.50' }).waitFor()
  await page.keyboard.press('Control+s')
  await saved(page)
  await write(page, 2, 4, '31.00')
  await cell(page, 0, 4).filter({ hasText: '636.50' }).waitFor()
  await page.keyboard.press('Control+s')
  await saved(page)
  await page.route('**/api/records/*', (route) =>
    route.request().method() === 'PATCH' ? route.abort('connectionfailed') : route.continue(),
  )
  await write(page, 3, 4, '47.25')
  await page.locator('.desk-bar .save-offline').waitFor()
  await page.close()
  clerk = await browser.page('small', 'jiaowei-benji')
  await clerk.page.goto(desk)
  for (const [at, digits] of [
    [1, '25.50'],
    [2, '31.00'],
    [3, '47.25'],
  ] as const)
    await cell(clerk.page, at, 4).filter({ hasText: digits }).waitFor()
  await saved(clerk.page)
  await clerk.page.reload()
  await cell(clerk.page, 3, 4).filter({ hasText: '47.25' }).waitFor()
})

/** Pastes as programs put it on the clipboard. */
const paste = (page: Page, flavours: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate(`(() => {
    const data = new DataTransfer()
    for (const [type, text] of Object.entries(${JSON.stringify(flavours)})) data.setData(type, text)
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })()`)

it('a block is pasted over many rows and taken back in one step', async () => {
  const { page } = clerk
  await cell(page, 1, 4).click()
  await paste(page, { 'text/plain': Array.from({ length: 50 }, () => '7.00\t8.00').join('\r\n') })
  await cell(page, 5, 5).filter({ hasText: '8.00' }).waitFor()
  await page.keyboard.press('Control+s')
  await saved(page)
  await page.keyboard.press('Control+z')
  await cell(page, 3, 4).filter({ hasText: '47.25' }).waitFor()
  await saved(page)
  expect(clerk.wrongs).toEqual([])
})

it('a table of a text program is pasted cell by cell, however many paragraphs a cell has', async () => {
  const { page } = clerk
  await cell(page, 2, 2).click()
  await paste(page, {
    'text/plain': '甲\r\n乙\t(1,234.50)\r\n',
    'text/html':
      '<table><tr><td rowspan="2"><p>甲</p><p>乙</p></td><td>&nbsp;(1,234.50)</td></tr><tr><td>８</td></tr></table>',
  })
  await cell(page, 2, 2).filter({ hasText: '甲' }).waitFor()
  await cell(page, 2, 3).filter({ hasText: '-1,234.50' }).waitFor()
  await cell(page, 3, 3).filter({ hasText: '8.00' }).waitFor()
  await page.keyboard.press('Control+z')
  await cell(page, 2, 3).filter({ hasText: '-1,234.50' }).waitFor({ state: 'detached' })
  expect(clerk.wrongs).toEqual([])
})

it('what is written in a row that somebody else removes meanwhile is told', async () => {
  const { page } = clerk
  const api = await browser.api('jiaowei-benji')
  const edition = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const opened = (await (await api.get(`${heng.address}/api/editions/${edition}`)).json()) as EditionAnswer
  const path = `${heng.address}/api/records/${opened.records[0]?.id ?? ''}`
  await page.keyboard.press('Control+s')
  await saved(page)
  const { version, data } = (await (await api.get(path)).json()) as RecordAnswer
  const [, , gone] = data.record === 'statement' ? data.rows : []
  await cell(page, 2, 3).click()
  await page.keyboard.type('99')
  const answer = await api.patch(path, {
    data: { version, changes: [{ change: 'remove', list: 'rows', key: gone?.key }] },
    headers: { origin: heng.address },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  await page.getByText('已合并：孙本删除 1 行').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('这一行刚被别人删除，没有填入：“99”').waitFor()
  expect(clerk.wrongs).toEqual([])
})

it('a cell that is open when the window closes is written', async () => {
  const { page } = clerk
  const desk = page.url()
  await cell(page, 4, 4).click()
  await page.keyboard.type('61.25')
  // What is written is kept once the hand rests.
  await page.waitForTimeout(500)
  await page.close()
  clerk = await browser.page('small', 'jiaowei-benji')
  await clerk.page.goto(desk)
  await cell(clerk.page, 4, 4).filter({ hasText: '61.25' }).waitFor()
  expect(clerk.wrongs).toEqual([])
})

it('Enter takes a word that an input method puts together, and leaves its cell open', async () => {
  const { page } = clerk
  const input = await page.context().newCDPSession(page)
  await cell(page, 5, 2).click()
  await page.keyboard.press('F2')
  const open = cell(page, 5, 2).getByRole('textbox')
  await open.selectText()
  await input.send('Input.imeSetComposition', { text: 'nihao', selectionStart: 5, selectionEnd: 5 })
  await input.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 13,
  })
  await input.send('Input.insertText', { text: '你好' })
  expect(await open.inputValue()).toBe('你好')
  await page.keyboard.press('Enter')
  await cell(page, 5, 2).filter({ hasText: '你好' }).waitFor()
  expect(await open.count()).toBe(0)
  expect(clerk.wrongs).toEqual([])
})

it('an input method writes into a cell that is only stood on, from its first letter', async () => {
  const { page } = clerk
  const input = await page.context().newCDPSession(page)
  await cell(page, 5, 2).click()
  await page.keyboard.press('ArrowDown')
  const before = await cell(page, 6, 2).textContent()
  await input.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code: 'KeyN',
    windowsVirtualKeyCode: 229,
  })
  await input.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
  await page.locator('.cell-catcher:focus').waitFor()
  await input.send('Input.insertText', { text: '你' })
  const open = cell(page, 6, 2).getByRole('textbox')
  await expect.poll(() => open.inputValue()).toBe('你')
  await input.send('Input.imeSetComposition', { text: 'hao', selectionStart: 3, selectionEnd: 3 })
  await input.send('Input.insertText', { text: '好' })
  await expect.poll(() => open.inputValue()).toBe('你好')
  await page.keyboard.press('Enter')
  await cell(page, 6, 2).filter({ hasText: '你好' }).waitFor()
  // Where nothing was put together the keys mean what they meant.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+v')
  await cell(page, 7, 2).filter({ hasText: '你好' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await cell(page, 6, 2)
    .getByText(before ?? '', { exact: true })
    .waitFor()
  expect(clerk.wrongs).toEqual([])
})
