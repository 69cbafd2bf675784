import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { WatchedPage } from './opened-browser'
import { noFaults, pageFaults } from './page-faults'
import { withRunningHeng } from './with-running-heng'

const { heng, browser } = withRunningHeng()
let clerk: WatchedPage
let manager: WatchedPage
let address: string

const unit = '示例区教育委员会（本级）'

beforeAll(async () => {
  clerk = await browser.page('small', 'jiaowei-benji')
  manager = await browser.page('large', 'jiaowei')
})

const field = (page: Page, label: string) => page.locator('[data-form]').getByLabel(label, { exact: true })
const state = (page: Page) => page.locator('.desk-bar .save-state')
const saved = (page: Page): Promise<void> => page.locator('.desk-bar .save-saved').waitFor()

/** Lets no save of a page reach the server, as when the line is cut; answers how to let them through again. */
const cutOff = async (page: Page): Promise<() => Promise<void>> => {
  const saves = '**/api/records/*'
  await page.route(saves, (route) =>
    route.request().method() === 'PATCH' ? route.abort('connectionfailed') : route.continue(),
  )
  return () => page.unroute(saves)
}

const createEdition = async (page: Page, from: string | null): Promise<void> => {
  await page.goto(`${heng.address}/editions`)
  await page.getByRole('button', { name: '新建版本' }).click()
  const dialog = page.getByRole('dialog')
  if (from !== null) {
    await dialog.getByLabel('阶段').click()
    await page.locator('.ant-select-item-option', { hasText: '二上' }).click()
    await dialog.getByLabel('复制自').click()
    await page.locator('.ant-select-item-option', { hasText: `${from}（` }).click()
  }
  await dialog.getByRole('button', { name: '新建' }).click()
  await page.waitForURL(/\/editions\/[0-9a-f-]+/)
}

describe('an edition from its first form to its submission', () => {
  it('is opened by the clerk for the own unit alone', async () => {
    const { page } = clerk
    await page.goto(`${heng.address}/editions`)
    await page.getByText('0 / 1').waitFor()
    await expect.poll(() => page.locator('.organization-tree .tree-name').allInnerTexts()).toEqual([unit])
    expect(await pageFaults(page)).toEqual(noFaults)
    await createEdition(page, null)
    await page.getByText('还没有任何表').waitFor()
    await expect.poll(() => page.getByRole('heading', { name: unit }).count()).toBe(1)
  })

  it('takes a form filled in by hand, and finds what is wrong beside the field', async () => {
    const { page } = clerk
    await page.getByRole('button', { name: '新增一张表' }).click()
    await page.getByLabel('项目或单位名称').fill('校园安防提升')
    await page.getByRole('dialog').getByRole('button', { name: '新增', exact: true }).click()
    await field(page, '项目名称').waitFor()
    await expect.poll(() => field(page, '项目名称').inputValue()).toBe('校园安防提升')
    await field(page, '2026年预算金额（万元）').fill('120.50')
    await field(page, '当年绩效目标').fill('配备保安，更新监控设备，学校安全达到标准。')
    for (const [at, name, weight] of [
      [1, '配备保安人数', '45'],
      [2, '更新监控学校数量', '30'],
    ] as const) {
      await page.getByRole('button', { name: '添加指标' }).click()
      await field(page, `第 ${at} 行 三级指标`).fill(name)
      await field(page, `第 ${at} 行 权重（%）`).fill(weight)
    }
    const note = page.locator('.margin-note-error', { hasText: '权重' })
    await note.first().waitFor()
    const row = await field(page, '第 1 行 权重（%）').boundingBox()
    const beside = await note.first().boundingBox()
    expect(Math.abs((row?.y ?? 0) - (beside?.y ?? 9999))).toBeLessThan(120)
    await saved(page)
    address = page.url()
    expect(await pageFaults(page)).toEqual(noFaults)
  })

  it('keeps what was saved over a reload', async () => {
    const { page } = clerk
    await page.reload()
    await field(page, '第 2 行 三级指标').waitFor()
    await expect.poll(() => field(page, '第 2 行 三级指标').inputValue()).toBe('更新监控学校数量')
    await expect.poll(() => field(page, '2026年预算金额（万元）').inputValue()).toBe('120.50')
  })

  it('shows a colleague’s save at once, and who made it', async () => {
    await manager.page.goto(address)
    await field(manager.page, '项目概况').fill('全区二十所学校。')
    await saved(manager.page)
    const { page } = clerk
    await page.locator('.edit-others textarea').first().waitFor()
    await expect.poll(() => field(page, '项目概况').inputValue()).toBe('全区二十所学校。')
    await saved(page)
  })

  it('tells of a conflict, and loses nothing that either has typed', async () => {
    const { page } = clerk
    const reconnect = await cutOff(page)
    await field(page, '项目概况').fill('我写的概述')
    await field(page, '立项依据').fill('我写的依据')
    await page.locator('.desk-bar .save-offline').waitFor()
    await field(manager.page, '项目概况').fill('他写的概述')
    await saved(manager.page)
    const clash = page.locator('.clashes li', { hasText: '项目概况' })
    await clash.waitFor()
    await expect.poll(() => page.locator('.clashes li').count()).toBe(1)
    const words = await clash.innerText()
    for (const part of ['钱教', '我写的概述', '他写的概述']) expect(words).toContain(part)
    await expect.poll(() => field(page, '立项依据').inputValue()).toBe('我写的依据')
    await reconnect()
    await clash.getByRole('button', { name: '用我的' }).click()
    await saved(page)
    await expect
      .poll(() => field(manager.page, '项目概况').inputValue(), { timeout: 10_000 })
      .toBe('我写的概述')
    await expect.poll(() => field(manager.page, '立项依据').inputValue()).toBe('我写的依据')
  })

  it('keeps a draft that was not saved over a closed page', async () => {
    const { page } = clerk
    await cutOff(page)
    await field(page, '立项依据').fill('改过的依据')
    await page.locator('.desk-bar .save-offline').waitFor()
    await expect.poll(() => state(page).innerText()).toContain('留在本机')
    await page.close()
    clerk = await browser.page('small', 'jiaowei-benji')
    await clerk.page.goto(address)
    await field(clerk.page, '立项依据').waitFor()
    // What the browser kept comes a moment after what the server has.
    const words = () => field(clerk.page, '立项依据').inputValue()
    await expect.poll(words, { timeout: 10_000 }).toBe('改过的依据')
    await saved(clerk.page)
    await clerk.page.reload()
    await field(clerk.page, '立项依据').waitFor()
    await expect.poll(words, { timeout: 10_000 }).toBe('改过的依据')
  })

  it('is read only once it is submitted, until it is returned with a reason', async () => {
    const { page } = clerk
    await page.locator('.desk-standing .seal').first().waitFor()
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click()
    await page.locator('.state-now', { hasText: '已提交' }).waitFor()
    await page.getByText('只读').waitFor()
    await expect.poll(() => field(page, '立项依据').getAttribute('readonly')).not.toBeNull()
    await expect.poll(() => page.getByRole('button', { name: '新增一张表' }).count()).toBe(0)
    const theirs = manager.page
    await theirs.getByRole('group', { name: '办理' }).getByRole('button', { name: '退回' }).click()
    expect(await theirs.getByRole('dialog').getByRole('button', { name: '退回' }).isDisabled()).toBe(true)
    await theirs.getByLabel('退回原因').fill('权重合计应为 90')
    await theirs.getByRole('dialog').getByRole('button', { name: '退回' }).click()
    await page.locator('.state-now', { hasText: '填报中' }).waitFor()
    await page.getByRole('link', { name: '经过' }).click()
    await page.getByText('权重合计应为 90').waitFor()
    expect(await pageFaults(page)).toEqual(noFaults)
  })
})

it('a copy is compared with what it was copied from, in words and side by side', async () => {
  const { page } = clerk
  await createEdition(page, '一上')
  await field(page, '2026年预算金额（万元）').fill('150')
  await saved(page)
  await page.getByRole('button', { name: '比较' }).click()
  await page.getByRole('menuitem', { name: '一上' }).click()
  await page.getByText('+29.50 万元').waitFor()
  const line = page.locator('.compared-changed', { hasText: '预算金额' })
  expect((await line.locator('td').allInnerTexts()).join(' ')).toMatch(/120\.50[\s\S]*150/)
  await expect.poll(() => page.locator('.compared-same').count()).toBe(0)
  await page.getByText('也显示没有变化的').click()
  await page.locator('.compared-same').first().waitFor()
  expect(await pageFaults(page)).toEqual(noFaults)
})

it('imported documents are accepted after a preview', async () => {
  const { page } = manager
  await page.goto(`${heng.address}/imports`)
  await page
    .getByRole('button', { name: /^接收 / })
    .first()
    .click()
  await page.getByRole('menuitem', { name: '示例区教育委员会 2026 年一上' }).click()
  const preview = page.getByRole('region', { name: '接收预览' })
  await preview.getByRole('region', { name: '新建' }).waitFor()
  expect(await pageFaults(page)).toEqual(noFaults)
  const fresh = await preview.getByRole('region', { name: '新建' }).locator('li').count()
  await preview.getByRole('button', { name: /^接收 \d+ 张表$/ }).click()
  await page.locator('.desk-records .navigator-item').nth(fresh).waitFor()
  await page.locator('.statement-grid').waitFor()
  expect(await pageFaults(page)).toEqual(noFaults)
})

it('the bureau sets control figures in place, and sees what is missing', async () => {
  const { page, wrongs } = await browser.page('small', 'yusuan')
  await page.goto(`${heng.address}/editions?stage=first-submission&state=missing`)
  await page.getByText('尚未建立').first().waitFor()
  await page.goto(`${heng.address}/editions?stage=first-submission`)
  await page.getByRole('button', { name: '示例区民政局的控制数' }).click()
  await page.getByLabel('控制数（万元）').fill('12,345.6')
  await page.getByLabel('准许超过', { exact: true }).check()
  await page.getByLabel('准许超过的原因').fill('新增一所养老院')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('可超：新增一所养老院').waitFor()
  await page.reload()
  await page.getByRole('button', { name: '12,345.6' }).waitFor()
  expect({ faults: await pageFaults(page), wrongs }).toEqual({ faults: noFaults, wrongs: [] })
})

it('nothing goes wrong in the pages themselves', () => {
  // Saves that were cut off on purpose are told by the browser, nothing else is.
  const others = [...clerk.wrongs, ...manager.wrongs].filter(
    (wrong) => !wrong.includes('ERR_CONNECTION_FAILED'),
  )
  expect(others).toEqual([])
})
