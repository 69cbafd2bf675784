import { samplePassword } from '@heng/operations/system/sample-desk'
import type { EditionList } from '@heng/server/contract'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withRunningHeng } from './with-running-heng'

const { heng, browser } = withRunningHeng()

/** Signs in on the page that is open: where it leads to is what the page was asked for. */
const signIn = async (page: Page, login: string): Promise<void> => {
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码').fill(samplePassword)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '退出', exact: true }).waitFor()
}

const enter = async (login: string, path = '/'): Promise<Page> => {
  const { page } = await browser.stranger('small')
  await page.goto(heng.address + path)
  await signIn(page, login)
  return page
}

const post = (page: Page, path: string): Promise<number> =>
  page.evaluate(async (to) => (await fetch(to, { method: 'POST', body: '{}' })).status, path)

test('whoever was signed out elsewhere is told so, signs in, and is where they wanted to go', async () => {
  const page = await enter('weijian')
  const other = await enter('weijian')
  expect(await post(other, '/api/sign-in/sessions/end-others')).toBe(200)
  await page.getByRole('link', { name: '资料导入' }).click()
  await page.getByText('登录已经结束').waitFor()
  await signIn(page, 'weijian')
  expect(new URL(page.url()).pathname).toBe('/imports')
})

test('what somebody types after the session has ended is saved once they have signed in again', async () => {
  const page = await enter('weijian-benji')
  const { editions } = (await (await page.request.get(`${heng.address}/api/editions`)).json()) as EditionList
  await page.goto(`${heng.address}/editions/${editions[0]?.id ?? ''}`)
  await page.getByText('院前急救体系运行').first().click()
  const field = page.getByLabel('项目概况')
  await field.waitFor()
  const other = await enter('weijian-benji')
  await post(other, '/api/sign-in/sessions/end-others')
  await field.fill('登录结束以后填的话')
  await page.getByText('登录已经结束').waitFor()
  const again = await page.context().newPage()
  await again.goto(`${heng.address}/sign-in`)
  await signIn(again, 'weijian-benji')
  await page.getByText('已保存').waitFor({ timeout: 40_000 })
})

test('a link that was cut off or does not hold says so, and not that something is wrong', async () => {
  const { page } = await browser.stranger('small')
  await page.goto(`${heng.address}/sign-in/first`)
  await page.getByText('链接不完整').waitFor()
  await page.goto(`${heng.address}/sign-in/first?token=nobody-was-given-this`)
  await page.getByText('这个链接不能用了').waitFor()
})

test('the keyboard goes on where a token was made and a device signed out', async () => {
  const page = await enter('yewu')
  await enter('yewu')
  await page.goto(`${heng.address}/account`)
  const focused = async (): Promise<string | null> => {
    const element = page.locator('*:focus')
    if ((await element.count()) === 0) return null
    return (await element.getAttribute('aria-label')) ?? element.innerText()
  }
  const press = async (name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).focus()
    await page.keyboard.press('Enter')
  }
  await press('退出其他全部设备')
  await expect.poll(focused).toBe('登录中的设备')
  await press('开出令牌')
  await page.getByLabel('名称').fill('报表程序')
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe('访问令牌')
  await press('已保存')
  await expect.poll(focused).toBe('开出令牌')
})
