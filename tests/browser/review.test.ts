import type { EditionAnswer, EditionList } from '@heng/server/contract'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { violations } from './page-faults'
import { withRunningHeng } from './with-running-heng'

const { heng, browser } = withRunningHeng({ faultless: true })

/** A page of somebody at an address. */
const visit = async (login: string, path: string): Promise<Page> => {
  const { page } = await browser.page('small', login)
  await page.goto(`${heng.address}${path}`)
  return page
}

/** The tick one stands on. */
const tickOn = async (page: Page): Promise<string | null> => page.locator(':focus').getAttribute('aria-label')

/** Until what is typed goes into a comment. */
const isWriting = async (page: Page): Promise<void> => {
  await page.getByRole('textbox', { name: /^批注/ }).and(page.locator(':focus')).waitFor()
}

/** Hands in the edition of the health commission, once it has been checked. */
const submit = async (): Promise<void> => {
  const api = await browser.api('weijian')
  const list = await api.get(`${heng.address}/api/editions?year=2026&stage=first-submission`)
  const { editions } = (await list.json()) as EditionList
  const path = `${heng.address}/api/editions/${editions[0]?.id}/moves`
  await expect
    .poll(async () => (await api.post(path, { data: { move: 'submit' } })).status(), { timeout: 20_000 })
    .toBe(200)
}

it('a form is returned in one action, is the task of its department, and its finding is accepted', async () => {
  await submit()
  const review = await visit('jixiao', '/review')
  await review.getByRole('button', { name: '批量退回：涉密标志' }).click()
  await review.getByLabel(/^说明/).fill('{项目}：请核对密级。')
  const asks = review.getByRole('dialog')
  await asks.getByRole('button', { name: '退回 1 张表' }).click()
  await asks.getByText('将退回 1 个单位的 1 张表').waitFor()
  await asks.getByRole('listitem').filter({ hasText: '示例区卫生健康委员会' }).waitFor()
  await asks.getByRole('button', { name: '确认退回' }).click()
  await asks.getByText('已退回 1 个单位的 1 张表。').waitFor()
  await asks.getByRole('button', { name: '好' }).click()
  await asks.waitFor({ state: 'hidden' })

  const desk = await visit('weijian', '/')
  const returned = desk.getByRole('region', { name: '退回待改' })
  const form = '基层医疗服务能力建设'
  await returned.getByText(`${form}：请核对密级。`).waitFor()
  await returned.getByRole('link', { name: form }).click()
  await desk.getByRole('button', { name: '批注' }).click()
  await desk.getByRole('textbox', { name: /^批注/ }).fill('文件已解密，见附件。')
  await desk.getByRole('button', { name: '提交批注' }).click()
  await desk.getByRole('region', { name: '批注' }).getByText('文件已解密，见附件。').waitFor()
  await desk.getByText('已说明，提交时自动处理').waitFor()
  await desk.getByRole('button', { name: '提交', exact: true }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click()
  await desk.getByText('退回 1 项').waitFor({ state: 'hidden' })

  await review.locator('.finding-head', { hasText: '涉密标志' }).click()
  await review.getByRole('button', { name: '认可（写明理由）' }).click()
  await review.getByLabel('认可的理由').fill('已核对解密文件')
  await review.keyboard.press('Enter')
  await review.locator('.finding-head', { hasText: '涉密标志' }).waitFor({ state: 'hidden' })
  await review.goto(`${heng.address}/review?state=accepted`)
  await review.locator('.finding-head').first().click()
  await review.getByText('已核对解密文件').waitFor()
  await review.close()
  await desk.close()
})

it('several findings are accepted with one reason by keyboard, and that is taken back', async () => {
  const review = await visit('jixiao', '/review')
  const ticks = review.getByRole('checkbox', { name: /^选择：/ })
  await ticks.first().focus()
  await review.keyboard.press('Space')
  // Over the head of the next group to the finding below it.
  for (let step = 0; step < 2; step += 1) {
    const from = await tickOn(review)
    await review.keyboard.press('ArrowDown')
    await expect.poll(() => tickOn(review)).not.toBe(from)
  }
  await review.keyboard.press('Shift+Space')
  const chosen = review.getByRole('group', { name: '选中的问题' })
  await chosen.getByText(/已选 2 处/).waitFor()
  expect(await violations(review)).toEqual([])
  await chosen.getByRole('button', { name: /^认可 2 处/ }).click()
  const dialog = review.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: '认可 2 处' })
  expect(await confirm.isDisabled()).toBe(true)
  await dialog.getByLabel(/^理由/).fill('已与单位当面核对')
  await confirm.click()
  await dialog.getByText('认可了 2 处。').waitFor()
  await dialog.getByRole('button', { name: '好' }).click()
  await review.goto(`${heng.address}/review?state=accepted`)
  const heads = review.locator('.finding-head')
  await heads.first().waitFor()
  const accepted = await heads.count()
  await chosen.getByRole('checkbox').check()
  await chosen.getByRole('button', { name: /^撤回认可/ }).click()
  await dialog.getByLabel(/^理由/).fill('改按新办法')
  await dialog.getByRole('button', { name: /^撤回认可/ }).click()
  await dialog.getByText(`撤回认可了 ${accepted} 处。`).waitFor()
  await review.close()
})

/** The findings of the first edition of a year in a state, as the bureau sees them. */
const findingsIn = async (year: number, state: string): Promise<Page> => {
  const api = await browser.api('yusuan')
  const list = (await (await api.get(`${heng.address}/api/editions?year=${year}`)).json()) as EditionList
  const edition = list.editions.find((one) => one.state === state)
  const page = await visit('yusuan', `/editions/${edition?.id}?view=findings`)
  await page.locator('.finding-head').first().waitFor()
  return page
}

it("several findings are accepted in the edition's own list, and that is taken back", async () => {
  const page = await findingsIn(2025, 'open')
  const ticks = page.getByRole('checkbox', { name: /^选择：/ })
  await ticks.nth(0).check()
  await ticks.nth(1).check()
  expect(await violations(page)).toEqual([])
  const chosen = page.getByRole('group', { name: '选中的问题' })
  const dialog = page.getByRole('dialog')
  await chosen.getByRole('button', { name: /^认可 2 处/ }).click()
  await dialog.getByLabel(/^理由/).fill('已与单位核对')
  await dialog.getByRole('button', { name: '认可 2 处' }).click()
  await dialog.getByText('认可了 2 处。').waitFor()
  await dialog.getByRole('button', { name: '好' }).click()
  await page.getByText('已认可', { exact: true }).nth(1).waitFor()
  await ticks.nth(0).check()
  await chosen.getByRole('button', { name: /^撤回认可 1 处/ }).click()
  await dialog.getByLabel(/^理由/).fill('改按新办法')
  await dialog.getByRole('button', { name: /^撤回认可/ }).click()
  await dialog.getByText('撤回认可了 1 处。').waitFor()
  await page.close()
})

it('of an approved edition nothing is accepted any more, and the page says so', async () => {
  const page = await findingsIn(2024, 'published')
  await page.locator('.finding-head').first().click()
  await page.getByText('版本已批准，对问题的认可不再增减。').waitFor()
  expect(await page.getByRole('checkbox', { name: /^选择/ }).count()).toBe(0)
  expect(await page.getByRole('button', { name: /认可/ }).count()).toBe(0)
  await page.close()
})

it('a cell is commented on from the grid, carries a mark, and is gone to from the comment', async () => {
  const api = await browser.api('jiaowei')
  const list = (await (await api.get(`${heng.address}/api/editions?year=2025`)).json()) as EditionList
  const edition = list.editions[0]?.id ?? ''
  const answer = (await (await api.get(`${heng.address}/api/editions/${edition}`)).json()) as EditionAnswer
  const statement = answer.records.find(({ kind }) => kind === 'statement')?.id ?? ''
  const page = await visit('jiaowei', `/editions/${edition}?record=${statement}`)
  const cells = page.locator('.rdg-row .rdg-cell.amount')
  await cells.nth(1).click({ button: 'right' })
  const remark = page.getByRole('menuitem', { name: '批注这一格' })
  await remark.waitFor()
  // The grid scrolls and is drawn anew below the menu, which stays.
  await page.evaluate("window.dispatchEvent(new Event('scroll')); window.dispatchEvent(new Event('resize'))")
  const news = page.waitForResponse(/\/comments/)
  await api.post(`${heng.address}/api/editions/${edition}/comments`, {
    data: { record: statement, text: '整张表请再核对' },
    headers: { origin: heng.address },
  })
  await news
  await remark.click()
  await isWriting(page)
  await page.keyboard.type('为什么与上年不同？')
  await page.keyboard.press('Control+Enter')
  await cells.nth(1).locator('.cell-corner').waitFor({ state: 'attached' })
  await expect.poll(() => cells.nth(1).textContent()).toContain('钱教批注：为什么与上年不同？')
  expect(await violations(page)).toEqual([])

  await cells.nth(3).click()
  await page.locator('.comment').getByRole('button', { name: /→$/ }).click()
  await expect.poll(() => cells.nth(1).getAttribute('aria-selected')).toBe('true')
  await page.locator('.grid-status').getByText('为什么与上年不同？').waitFor()
  await page.keyboard.press('Shift+F2')
  await isWriting(page)
  const asked = page.locator('.comment').filter({ hasText: '为什么与上年不同？' })
  await asked.getByRole('button', { name: '标为已处理' }).click()
  await cells.nth(1).locator('.cell-corner').waitFor({ state: 'detached' })
  await page.close()
})

it('a field of a form carries what is said of it in the margin', async () => {
  const api = await browser.api('jiaowei')
  const list = (await (
    await api.get(`${heng.address}/api/editions?year=2026&stage=first-submission`)
  ).json()) as EditionList
  const page = await visit('jiaowei', `/editions/${list.editions[0]?.id}`)
  await page.getByRole('textbox', { name: '当年绩效目标' }).click()
  const before = await page.getByRole('textbox', { name: '当年绩效目标', exact: true }).inputValue()
  // A fast typist does not wait for the panel to have opened.
  await page.keyboard.press('Shift+F2')
  await page.keyboard.press('A')
  await isWriting(page)
  await page.keyboard.type('目标过于笼统')
  await page.keyboard.press('Control+Enter')
  const note = page.locator('.margin').getByRole('button', { name: /A目标过于笼统/ })
  await note.waitFor()
  await expect
    .poll(() => page.locator('[data-path="fields/goal"]').getAttribute('class'))
    .toContain('field-commented')
  await expect
    .poll(() => page.getByRole('textbox', { name: '当年绩效目标', exact: true }).inputValue())
    .toBe(before)
  await page.close()
})

it('a finding on an empty field stands at the field', async () => {
  const page = await visit('jixiao', '/review')
  await page.getByText('没有填写项目概况').click()
  await page.locator('.finding-line', { hasText: '没有填写项目概况' }).getByRole('link').click()
  const field = page.locator('[data-path="fields/overview"]')
  await field.waitFor()
  await expect.poll(() => field.getAttribute('class')).toContain('field-warning')
  await field.locator('[data-field]:focus').waitFor()
  await page.close()
})

it('without an edition nothing is said to be well', async () => {
  const clerk = await visit('jiaowei-benji', '/')
  await clerk.getByText('还没有预算版本').waitFor()
  await clerk.getByRole('link', { name: '新建版本' }).waitFor()
  await expect.poll(() => clerk.getByText('✓').count()).toBe(0)
  await clerk.close()
})

it('both pages count alike who has handed in', async () => {
  const bureau = await visit('yusuan', '/')
  const count = /\d+ \/ \d+/
  const home = await bureau.getByRole('region', { name: '收集进度' }).getByText(count).first().textContent()
  await bureau.goto(`${heng.address}/editions?year=2026`)
  const editions = bureau.getByRole('region', { name: '收集进度' }).getByText(count).first()
  await expect.poll(() => editions.textContent()).toBe(home)
  await bureau.close()
})

it('whoever has not handed in is reminded, sees it at once, and settles that', async () => {
  const desk = await visit('jiaowei', '/')
  const tasks = desk.getByRole('region', { name: '我的待办' })
  await tasks.getByText('待提交').waitFor()
  const badge = desk.locator('.frame-count .number')
  const before = Number(await badge.textContent())
  const bureau = await visit('yusuan', '/')
  await bureau.getByRole('button', { name: '催报示例区教育委员会' }).click()
  await bureau.getByLabel(/^内容/).fill('请{单位}本周提交。')
  await bureau.getByRole('button', { name: '发出' }).click()
  await bureau.getByRole('region', { name: '催报' }).getByText('请示例区教育委员会本周提交。').waitFor()
  await tasks.getByText('请示例区教育委员会本周提交。').waitFor()
  await expect.poll(async () => Number(await badge.textContent())).toBe(before + 1)
  await tasks.getByRole('button', { name: '已办理' }).click()
  await tasks.getByText('请示例区教育委员会本周提交。').waitFor({ state: 'hidden' })
  await bureau.close()
  await desk.close()
})
