import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { district, organizationList, people, unitFile, type Who } from './bureau-district'
import type { WatchedPage } from './opened-browser'
import { withRunningHeng } from './with-running-heng'

const password = 'yizhou-2026-heng'
const { heng, browser } = withRunningHeng({ sample: false, password })
let admin: WatchedPage
let year: number
const links = new Map<Who, string>()
const pages = new Map<Who, WatchedPage>()
/** The addresses of the editions, by whose they are. */
const editions = new Map<Who, string>()

const pageOf = async (who: Who): Promise<Page> => {
  const known = pages.get(who) ?? (await browser.page('small', people[who].login))
  pages.set(who, known)
  return known.page
}

const editionOf = (who: Who): string => editions.get(who) ?? ''
const dialog = (page: Page) => page.getByRole('dialog')
const field = (page: Page, label: string) => page.locator('[data-form]').getByLabel(label, { exact: true })
const saved = (page: Page): Promise<void> => page.locator('.desk-bar .save-saved').waitFor()

/** Sets a password by a one-time link, as somebody does who has just got it. */
const setPassword = async (link: string): Promise<void> => {
  const { page } = await browser.stranger('small')
  await page.goto(link)
  await page.getByLabel('新密码').fill(password)
  await page.getByLabel('再填一次').fill(password)
  await page.getByRole('button', { name: '设置密码' }).click()
  await page.getByText('密码已经设好').waitFor()
  await page.close()
}

/** Moves the edition that is open, once it has been checked. */
const move = async (page: Page, what: string, then: string): Promise<void> => {
  await page
    .locator('.desk-standing .seal, .desk-standing .severity-none, .desk-standing [class*=severity]')
    .first()
    .waitFor()
  await page.getByRole('button', { name: what, exact: true }).click()
  await dialog(page).getByRole('button', { name: what, exact: true }).click()
  await page.locator('.state-now', { hasText: then }).waitFor()
}

const visit = async (who: Who, edition: Who): Promise<Page> => {
  const page = await pageOf(who)
  await page.goto(editionOf(edition))
  await page.locator('.desk-head').waitFor()
  return page
}

it('the first administrator sets a password by the link of the first start, and names the district', async () => {
  await setPassword(/http\S+token=\S+/.exec(heng.said)?.[0] ?? '')
  admin = await browser.page('small', 'admin')
  const { page } = admin
  await page.goto(`${heng.address}/system`)
  await page.getByLabel('行政区划代码').fill(district.code)
  await page.getByLabel('名称', { exact: true }).fill(district.name)
  await page.getByRole('button', { name: '保存' }).click()
  await page.locator('.page-head', { hasText: '示例区（500199）' }).waitFor()
})

it('the tree of organizations comes from a file, and is shown before it is made', async () => {
  const { page } = admin
  await page.goto(`${heng.address}/system?tab=organizations`)
  const buffer = Buffer.from(organizationList)
  await page.getByRole('button', { name: '导入单位名录' }).click()
  await dialog(page)
    .getByLabel('单位名录（Excel 或 CSV）')
    .setInputFiles({ name: '单位名录.csv', mimeType: 'text/csv', buffer })
  await dialog(page).getByText('新设 12 个').waitFor()
  await dialog(page).getByRole('button', { name: '导入', exact: true }).click()
  await page.getByRole('row', { name: /405002/ }).waitFor()
  const rows = await page.locator('.system-table tbody tr').allInnerTexts()
  expect(rows.filter((row) => row.includes('主管部门'))).toHaveLength(3)
  expect(rows.filter((row) => row.includes('预算单位'))).toHaveLength(8)
})

it('accounts are opened, each with a link that its owner uses once', async () => {
  const { page } = admin
  await page.goto(`${heng.address}/system?tab=accounts`)
  for (const who of Object.keys(people) as Who[]) {
    const { login, name, role, organization } = people[who]
    await page.getByRole('button', { name: '开设账号', exact: true }).click()
    await dialog(page).getByLabel('登录名').fill(login)
    await dialog(page).getByLabel('姓名').fill(name)
    await dialog(page).getByLabel('角色').click()
    await page.locator('.ant-select-item-option', { hasText: role }).first().click()
    if (organization !== null) {
      await dialog(page)
        .getByLabel(/预算单位|主管部门/)
        .click()
      await page.keyboard.type(organization.split(' ')[0] ?? '')
      await page.locator('.ant-select-item-option', { hasText: organization }).click()
      await page.keyboard.press('Escape')
    }
    await dialog(page).getByRole('button', { name: '开设', exact: true }).click()
    links.set(who, await dialog(page).getByLabel('一次性链接').inputValue())
    await dialog(page).getByRole('button', { name: '完成' }).click()
    await page.getByRole('row', { name: new RegExp(`^${login} `) }).waitFor()
  }
  for (const link of links.values()) await setPassword(link)
  const { page: again } = await browser.stranger('small')
  await again.goto(links.get('office') ?? '')
  await again.getByText(/链接/).first().waitFor()
  await expect.poll(() => again.getByLabel('新密码').count()).toBe(0)
  await again.close()
})

/** Opens an edition for somebody's own unit. */
const openEdition = async (who: Who): Promise<Page> => {
  const page = await pageOf(who)
  await page.goto(`${heng.address}/editions`)
  await page.getByRole('button', { name: '新建版本' }).click()
  await dialog(page).getByRole('button', { name: '新建' }).click()
  await page.waitForURL(/\/editions\/[0-9a-f-]+/)
  editions.set(who, page.url().split('?')[0] ?? '')
  await page.locator('.desk-head').waitFor()
  year = Number.parseInt(/(\d{4}) 年/.exec(await page.locator('.desk-facts').innerText())?.[1] ?? '', 10)
  return page
}

const files = {
  office: [
    { name: '校舍维修专项', amount: '300.00', weights: [30, 30, 20, 10] },
    { name: '教师培训专项', amount: '120.50', weights: [30, 30, 30] },
  ],
  hospital: [
    { name: '医疗设备购置专项', amount: '860.00', weights: [40, 30, 20] },
    { name: '基层医疗帮扶专项', amount: '75.00', weights: [40, 30, 25] },
  ],
} as const

it.each([
  ['office', '201-示例区教育委员会'],
  ['hospital', '302-示例区卫生健康委员会'],
] as const)('the clerk of the %s imports a file and accepts it into the edition', async (who, department) => {
  const page = await openEdition(who)
  const buffer = Buffer.from(unitFile(department, year, files[who]))
  await page.goto(`${heng.address}/imports`)
  await page.getByTestId('files').setInputFiles({ name: '绩效目标表.txt', mimeType: 'text/plain', buffer })
  await page.getByText('1 份都已处理').waitFor()
  await page.getByRole('button', { name: /^接收 / }).click()
  await page
    .getByRole('menuitem', { name: new RegExp(`${year} 年`) })
    .first()
    .click()
  const preview = page.getByRole('region', { name: '接收预览' })
  await preview.getByRole('button', { name: /^接收 \d+ 张表$/ }).click()
  await page.locator('.desk-records .navigator-item').nth(1).waitFor()
  const names = (await page.locator('.desk-records .navigator-item').allInnerTexts()).join()
  for (const { name } of files[who]) expect(names).toContain(name)
})

/** Fills a form by hand: what a clerk types, field by field. */
const fillForm = async (
  page: Page,
  name: string,
  amount: string,
  weights: readonly string[],
): Promise<void> => {
  await page.getByRole('button', { name: '新增一张表' }).click()
  await page.getByLabel('项目或单位名称').fill(name)
  await dialog(page).getByRole('button', { name: '新增', exact: true }).click()
  await field(page, '项目名称').waitFor()
  await expect.poll(() => field(page, '项目名称').inputValue(), { timeout: 20_000 }).toBe(name)
  await field(page, `${year}年预算金额（万元）`).fill(amount)
  await field(page, '项目概况').fill(`${name}，改善办学条件。`)
  await field(page, '当年绩效目标').fill(`${name}年内全部完成。`)
  for (const [at, weight] of weights.entries()) {
    await page.getByRole('button', { name: '添加指标' }).click()
    const row = `第 ${at + 1} 行`
    await field(page, `${row} 三级指标`).fill(`完成第${at + 1}批任务数`)
    await field(page, `${row} 指标值`).fill(`${12 + at}`)
    await field(page, `${row} 权重（%）`).fill(weight)
  }
  await saved(page)
}

it('the clerk of the school fills two forms by hand', async () => {
  const page = await openEdition('school')
  await fillForm(page, '操场改造专项', '260.00', ['40', '30', '20'])
  await fillForm(page, '图书购置专项', '35.80', ['40', '30', '15'])
  await page.reload()
  await page.locator('.desk-records .navigator-item').nth(1).waitFor()
  expect((await page.locator('.desk-records .navigator-item').allInnerTexts()).join()).toMatch(
    /操场改造专项[\s\S]*图书购置专项/,
  )
})

it('all three submit, and the department returns one form', async () => {
  for (const who of ['office', 'hospital', 'school'] as const)
    await move(await visit(who, who), '提交', '已提交')
  const page = await visit('education', 'school')
  await page.locator('.desk-records .navigator-item', { hasText: '操场改造专项' }).click()
  await page.locator('.desk-bar').getByRole('button', { name: '退回这张表' }).click()
  await dialog(page).getByLabel('原因', { exact: true }).fill('请写明操场的面积')
  await dialog(page).getByRole('button', { name: '退回 1 张表' }).click()
  await page.locator('.state-now', { hasText: '填报中' }).waitFor()
})

it('the clerk sees what came back and why, corrects it and submits again', async () => {
  const page = await visit('school', 'school')
  await page.locator('.desk-standing', { hasText: '退回 1 项' }).waitFor()
  await page.getByRole('link', { name: '批注与退回' }).click()
  await page.getByText('请写明操场的面积').first().waitFor()
  await page.goto(editionOf('school'))
  await page.locator('.desk-records .navigator-item', { hasText: '操场改造专项' }).click()
  await field(page, '项目概况').fill('改造操场 8,000 平方米，改善办学条件。')
  await saved(page)
  await move(page, '提交', '已提交')
  for (const [who, edition] of [
    ['education', 'school'],
    ['education', 'office'],
    ['health', 'hospital'],
  ] as const)
    await move(await visit(who, edition), '审核通过，报财政', '部门已审')
})

it('the performance division returns every form with a weight error in one action', async () => {
  const page = await pageOf('performance')
  await page.goto(`${heng.address}/review`)
  await page.getByRole('button', { name: /^批量退回：指标权重之和/ }).click()
  await dialog(page).getByRole('button', { name: '退回 2 张表' }).waitFor()
  const chosen = await dialog(page).locator('.batch-editions').innerText()
  expect(chosen).toContain('图书购置专项')
  expect(chosen).toContain('基层医疗帮扶专项')
  await dialog(page).getByRole('button', { name: '退回 2 张表' }).click()
  await dialog(page).getByText('将退回 2 个单位的 2 张表').waitFor()
  await dialog(page).getByRole('button', { name: '确认退回' }).click()
  await dialog(page).getByText('已退回 2 个单位的 2 张表。').waitFor()
  await dialog(page).getByRole('button', { name: '好' }).click()
  await dialog(page).waitFor({ state: 'detached' })
})

it.each([
  ['school', 'education', '图书购置专项', '20'],
  ['hospital', 'health', '基层医疗帮扶专项', '20'],
] as const)('the correction of the %s comes back', async (who, department, form, weight) => {
  const page = await visit(who, who)
  await page.locator('.state-now', { hasText: '填报中' }).waitFor()
  await page.locator('.desk-records .navigator-item', { hasText: form }).click()
  await field(page, '第 3 行 权重（%）').fill(weight)
  await saved(page)
  await move(page, '提交', '已提交')
  await move(await visit(department, who), '审核通过，报财政', '部门已审')
})

it('the reviewed editions pass, the volume is compiled and checked clean', async () => {
  const page = await pageOf('performance')
  await page.goto(`${heng.address}/review`)
  await page.getByRole('button', { name: '批量通过' }).click()
  await dialog(page).getByRole('button', { name: '通过', exact: true }).click()
  await dialog(page).getByText('通过 3 个').waitFor()
  await dialog(page).getByRole('button', { name: '好' }).click()
  await page.goto(`${heng.address}/editions?stage=first-submission`)
  await page.getByRole('button', { name: '汇编绩效目标册' }).click()
  await dialog(page).getByRole('button', { name: '汇编', exact: true }).click()
  await page.waitForURL(/\/editions\/[0-9a-f-]+/)
  const id = /editions\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? ''
  const api = await browser.api(people.performance.login)
  await page.locator('.volume-catalogue caption', { hasText: '6 项，6 张表' }).waitFor()
  const checked = async (): Promise<unknown> => {
    const answer = await api.get(`${heng.address}/api/editions/${id}`)
    const { edition: now } = (await answer.json()) as { edition: { stale: boolean; summary: unknown } }
    return now.stale ? null : now.summary
  }
  await expect.poll(checked, { timeout: 20_000 }).toMatchObject({ errors: 0 })
  await expect.poll(() => page.locator('.volume-catalogue .severity-error').count()).toBe(0)
  await expect.poll(() => page.locator('.volume-catalogue tfoot').innerText()).toContain('1,651.30')
})

it('the volume is rendered as a PDF', async () => {
  const page = await pageOf('performance')
  await page.getByRole('button', { name: /^下载/ }).click()
  await page.getByRole('menuitem', { name: '绩效目标册' }).hover()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '绩效目标册（PDF）' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  const stream = await download.createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array))
  expect(Buffer.concat(chunks).subarray(0, 5).toString()).toBe('%PDF-')
})

it('the chain of what was done this week is whole', async () => {
  const { page } = admin
  const answer = await (await browser.api('admin')).get(`${heng.address}/api/audit/verify`)
  expect(await answer.json()).toMatchObject({ intact: true })
  await page.goto(`${heng.address}/system?tab=audit`)
  await page.getByText('批量退回').first().waitFor()
})

it('nothing went wrong in any page', () => {
  const wrongs = [admin, ...pages.values()].flatMap((one) => one.wrongs)
  expect(wrongs).toEqual([])
})
