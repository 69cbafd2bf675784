import type { EditionList } from '@heng/server/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OpenedBrowser } from './opened-browser'
import { openBrowser } from './opened-browser'
import type { RunningHeng } from './running-heng'
import { dataFolder, startHeng } from './running-heng'

const data = dataFolder()
let heng: RunningHeng
let browser: OpenedBrowser
const wrongs: string[][] = []

/** A page of somebody at an address. */
const visit = async (login: string, path: string): Promise<Page> => {
  const opened = await browser.page('small', login)
  wrongs.push(opened.wrongs)
  await opened.page.goto(`${heng.address}${path}`)
  return opened.page
}

beforeAll(async () => {
  heng = await startHeng(data.folder)
  browser = await openBrowser(heng.address)
})

afterAll(async () => {
  await browser?.close()
  await heng?.stop()
  data.remove()
  expect(wrongs.flat()).toEqual([])
})

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
  await review.getByRole('button', { name: '退回 1 张表' }).click()
  await review.getByRole('dialog').waitFor({ state: 'hidden' })

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

it('whoever has not handed in is reminded, and settles that', async () => {
  const bureau = await visit('yusuan', '/')
  await bureau.getByRole('button', { name: '催报示例区教育委员会' }).click()
  await bureau.getByLabel(/^内容/).fill('请{单位}本周提交。')
  await bureau.getByRole('button', { name: '发出' }).click()
  await bureau.getByRole('region', { name: '催报' }).getByText('请示例区教育委员会本周提交。').waitFor()
  const desk = await visit('jiaowei', '/')
  const tasks = desk.getByRole('region', { name: '我的待办' })
  await tasks.getByText('请示例区教育委员会本周提交。').waitFor()
  await tasks.getByRole('button', { name: '已办理' }).click()
  await tasks.getByText('请示例区教育委员会本周提交。').waitFor({ state: 'hidden' })
  await bureau.close()
  await desk.close()
})
