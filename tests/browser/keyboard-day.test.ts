import { samplePassword } from '@heng/operations/system/sample-desk'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { withRunningHeng } from './with-running-heng'

const { heng, browser } = withRunningHeng()

/** Whether what has the focus, or the frame of the field it stands in, is drawn with a ring. */
const ring = `(() => {
  for (let at = document.activeElement, up = 0; at && up < 4; at = at.parentElement, up += 1) {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at)
    if ((outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none') return true
  }
  return false
})()`

/** Goes on with the Tab key until something has the focus, and sees that it shows. */
const reach = async (page: Page, what: Locator): Promise<void> => {
  await what.waitFor()
  const isThere = (): Promise<boolean> => what.evaluate((element) => element.matches(':focus'))
  for (let steps = 0; !(await isThere()); steps += 1) {
    expect(steps, 'is reached with the Tab key').toBeLessThan(90)
    await page.keyboard.press('Tab')
  }
  await expect.poll(() => page.evaluate(ring), { timeout: 3_000 }).toBe(true)
}

const pressOn = async (page: Page, what: Locator): Promise<void> => {
  await reach(page, what)
  await page.keyboard.press('Enter')
}

const typeInto = async (page: Page, what: Locator, text: string): Promise<void> => {
  await reach(page, what)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

const signIn = async (login: string): Promise<Page> => {
  const { page } = await browser.stranger('small')
  await page.goto(`${heng.address}/sign-in`)
  await typeInto(page, page.getByLabel('登录名'), login)
  await typeInto(page, page.getByLabel('密码', { exact: true }), samplePassword)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '退出' }).waitFor()
  return page
}

it('a clerk opens an edition, fills in a form and hands it in without a mouse', async () => {
  const page = await signIn('jiaowei-benji')
  const button = (name: string | RegExp, place: Page | Locator = page): Locator =>
    place.getByRole('button', { name, exact: typeof name === 'string' })
  const dialog = page.getByRole('dialog')
  await pressOn(page, page.getByRole('link', { name: '部门预算' }))
  await pressOn(page, button('新建版本'))
  await pressOn(page, button('新建', dialog))
  await pressOn(page, button(/新增一张表/))
  await dialog.waitFor()
  await typeInto(page, dialog.getByLabel('种类'), '项目绩效')
  await page.keyboard.press('Enter')
  await typeInto(page, dialog.getByLabel('项目或单位名称'), '体检车购置')
  await pressOn(page, button('新增', dialog))
  const goal = page.getByRole('textbox', { name: '当年绩效目标' })
  await typeInto(page, goal, '购置体检车两辆，全年为老年人体检三千人次以上。')
  await page.keyboard.press('Tab')
  const submit = button('提交')
  await expect.poll(() => submit.isEnabled(), { timeout: 20_000 }).toBe(true)
  await pressOn(page, submit)
  await pressOn(page, button('提交', dialog))
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('已提交', { exact: true }).first().waitFor()
  await page.close()
})

it('an administrator opens a unit, compares a code book and sets a parameter without a mouse', async () => {
  const page = await signIn('admin')
  const dialog = page.getByRole('dialog')
  const tabTo = async (name: string): Promise<void> => {
    const tab = page.getByRole('tab', { name })
    await reach(page, page.getByRole('tab', { selected: true }))
    while (!(await tab.evaluate((element) => element.matches(':focus'))))
      await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
  }
  await pressOn(page, page.getByRole('navigation').getByRole('link', { name: '系统' }))
  await tabTo('单位')
  await pressOn(page, page.getByRole('button', { name: /^办理 302 / }))
  await expect
    .poll(() =>
      page.getByRole('menuitem', { name: '新设下级单位' }).evaluate((entry) => entry.matches(':focus')),
    )
    .toBe(true)
  await page.keyboard.press('Enter')
  await typeInto(page, dialog.getByLabel('编码'), '302077')
  await typeInto(page, dialog.getByLabel('名称'), '示例区急救中心')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('cell', { name: '302077', exact: true }).waitFor()

  // Asked for early: the browser needs a moment before it lets the choice be made here.
  const chooser = page.waitForEvent('filechooser', { timeout: 50_000 })
  await tabTo('代码')
  await pressOn(
    page,
    page
      .getByRole('button', { name: '导入官方表' })
      .or(page.getByRole('button', { name: /^导入/ }))
      .first(),
  )
  await dialog.waitFor()
  // A dialog that is still opening may move the focus once more.
  await expect
    .poll(() => dialog.evaluate((element) => element.getAnimations({ subtree: true }).length))
    .toBe(0)
  await reach(page, dialog.getByLabel('官方科目表'))
  await page.keyboard.press('Enter')
  const table =
    '科目编码,科目名称\n201,一般公共服务支出\n20101,人大事务\n2010101,行政运行\n2019977,试验科目\n'
  await (await chooser).setFiles({ name: '科目.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await page.getByText('新增 1').waitFor()
  await reach(page, page.getByRole('region', { name: '与现用科目的差异' }))
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })

  await tabTo('参数')
  await pressOn(page, page.getByRole('button', { name: /^设定 指标个数下限/ }))
  await typeInto(page, dialog.getByLabel(/^值/), '4')
  await typeInto(page, dialog.getByLabel('依据'), '示例财〔2026〕7号')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('示例财〔2026〕7号').waitFor()
  await page.close()
})
