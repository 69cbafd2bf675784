import type { EditionList } from '@heng/server/contract'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { withRunningHeng } from './with-running-heng'

const { heng, browser } = withRunningHeng()
/** The edition of the health commission, which has a form. */
let edition = ''

beforeAll(async () => {
  const api = await browser.api('weijian')
  const list = await api.get(`${heng.address}/api/editions?year=2026&stage=first-submission`)
  const { editions } = (await list.json()) as EditionList
  edition = editions[0]?.id ?? ''
})

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element.matches(':focus'))
const holdsFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element.matches(':focus-within'))
const within = { timeout: 5_000 }

/** Presses Enter on what opens something, and answers what has the focus then: the thing that was opened. */
const openFrom = async (page: Page, opener: Locator, what: Locator): Promise<void> => {
  await opener.focus()
  await page.keyboard.press('Enter')
  await what.waitFor()
  await expect.poll(() => holdsFocus(what), within).toBe(true)
}

/** Waits until what was opened stands still. */
const settled = (locator: Locator): Promise<void> =>
  expect
    .poll(() => locator.evaluate((element) => element.getAnimations({ subtree: true }).length), within)
    .toBe(0)

type Kind = 'dialog' | 'menu' | 'question'

type Case = {
  what: string
  login: string
  path: () => string
  opener: (page: Page) => Locator
  /** The entry of the opener's menu that opens a dialog; without one, what is opened is of this kind. */
  entry?: string
  kind?: Kind
}

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first()
const tab = (name: string) => (): string => `/system?tab=${name}`
const unit = button(/^办理 302001/)
const ofUnit = (what: string, entry: string): Case => ({
  what,
  login: 'admin',
  path: tab('organizations'),
  opener: unit,
  entry,
})
const desk = (): string => `/editions/${edition}`

const cases: readonly Case[] = [
  ofUnit('a unit is renamed', '更名或改编码'),
  ofUnit('a unit is opened below', '新设下级单位'),
  ofUnit('a unit is moved', '移到另一个上级之下'),
  ofUnit('a unit is merged', '与其他单位合并'),
  ofUnit('a unit is split', '拆分'),
  ofUnit('a unit is closed', '撤销'),
  {
    what: 'what can be done with a unit',
    login: 'admin',
    path: tab('organizations'),
    opener: unit,
    kind: 'menu',
  },
  { what: 'a tree is imported', login: 'admin', path: tab('organizations'), opener: button('导入单位名录') },
  { what: 'an account is opened', login: 'admin', path: tab('accounts'), opener: button('开设账号') },
  {
    what: 'an account is changed',
    login: 'admin',
    path: tab('accounts'),
    opener: button('办理 jixiao'),
    entry: '修改',
  },
  { what: 'codes are imported', login: 'admin', path: tab('codes'), opener: button(/^导入/) },
  { what: 'a parameter is set', login: 'admin', path: tab('parameters'), opener: button(/^设定 /) },
  { what: 'an edition is opened', login: 'weijian', path: () => '/editions', opener: button('新建版本') },
  { what: 'an edition is handed in', login: 'weijian', path: desk, opener: button('提交') },
  { what: 'a table is added', login: 'weijian', path: desk, opener: button(/新增一张表/) },
  { what: 'what can be downloaded', login: 'weijian', path: desk, opener: button(/^下载/), kind: 'menu' },
  { what: 'the template', login: 'weijian', path: desk, opener: button(/^填报模板/), kind: 'menu' },
  { what: 'a table is removed', login: 'weijian', path: desk, opener: button('删去'), kind: 'question' },
  {
    what: 'a volume is compiled',
    login: 'jixiao',
    path: () => '/editions',
    opener: button('汇编绩效目标册'),
  },
  {
    what: 'editions are passed together',
    login: 'yusuan',
    path: () => '/review',
    opener: button('批量通过'),
  },
  { what: 'somebody is reminded', login: 'yusuan', path: () => '/', opener: button(/^催报示例区教育/) },
  {
    what: 'a file is taken over',
    login: 'yusuan',
    path: () => '/imports',
    opener: button(/^接收 /),
    kind: 'menu',
  },
  {
    what: 'a file is removed',
    login: 'yusuan',
    path: () => '/imports',
    opener: button(/^删除 /),
    kind: 'question',
  },
]

const places: Readonly<Record<Kind, string>> = {
  dialog: '[role="dialog"]',
  menu: '.ant-dropdown:not(.ant-dropdown-hidden)',
  question: '.ant-popconfirm',
}

describe('whatever is closed gives the focus back to what opened it:', () => {
  it.each(cases)('$what', async ({ login, path, opener: openerOf, entry, kind = 'dialog' }: Case) => {
    const { page } = await browser.page('small', login)
    await page.goto(`${heng.address}${path()}`)
    const opener = openerOf(page)
    await opener.waitFor()
    if (entry === undefined) await openFrom(page, opener, page.locator(places[kind]))
    else {
      await openFrom(page, opener, page.locator(places.menu))
      const chosen = page.getByRole('menuitem', { name: entry })
      for (let step = 0; step < 8 && !(await hasFocus(chosen)); step += 1)
        await page.keyboard.press('ArrowDown')
      await settled(page.locator(places.menu))
      await page.keyboard.press('Enter')
    }
    const opened = page.locator(places[kind])
    await expect.poll(() => holdsFocus(opened), within).toBe(true)
    // Not the cross in the corner: a dialog begins with what one is asked.
    expect(await page.evaluate("document.activeElement.matches('.ant-modal-close')")).toBe(false)
    await settled(opened)
    await page.keyboard.press('Escape')
    await opened.waitFor({ state: 'hidden' })
    await expect.poll(() => hasFocus(opener), within).toBe(true)
    if (kind === 'dialog' && entry === undefined) {
      await page.keyboard.press('Enter')
      await opened.waitFor()
      await expect.poll(() => holdsFocus(opened), within).toBe(true)
      await settled(opened)
      await opened.getByRole('button', { name: '取消' }).press('Enter')
      await opened.waitFor({ state: 'hidden' })
      await expect.poll(() => hasFocus(opener), within).toBe(true)
    }
    await page.close()
  })
})
