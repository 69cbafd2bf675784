import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { exampleVolumeFile, exampleVolumeName, lineOf } from './example-volume'
import { withRunningHeng } from './with-running-heng'

const { heng, browser } = withRunningHeng()
let page: Page
let wrongs: string[]

const title = '示例区教育委员会2024年部门预算'
const markedLine = () => page.locator('.line-active .line-number')
const openDocument = async (): Promise<void> => {
  await page.goto(`${heng.address}/imports`)
  await page.getByRole('link', { name: title }).click()
  await page.locator('.sheet').waitFor()
}

beforeAll(async () => {
  ;({ page, wrongs } = await browser.page('small'))
})

/** Bytes of compressed script that a page of somebody who has not been here before asks for. */
const scriptsOf = async (path: string, shows: string, login?: string): Promise<number> => {
  const { page: fresh } = await (login ? browser.page('small', login) : browser.stranger('small'))
  const client = await fresh.context().newCDPSession(fresh)
  await client.send('Network.enable')
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  const scripts = new Set<string>()
  let bytes = 0
  client.on('Network.responseReceived', ({ type, requestId }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await fresh.goto(`${heng.address}${path}`)
  await fresh.getByText(shows).first().waitFor()
  await fresh.close()
  return bytes
}

it('the first page asks for little script', async () => {
  for (const bytes of [await scriptsOf('/sign-in', '登录名'), await scriptsOf('/', '我的待办', 'weijian')]) {
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThan(350_000)
  }
})

describe('资料导入', () => {
  it('says what to do when there is nothing yet', async () => {
    await page.goto(`${heng.address}/imports`)
    await page.getByText('还没有资料').waitFor()
    await expect.poll(() => page.title()).toContain('资料导入')
  })

  it('reads what is put in, refuses what it cannot read, and says why', async () => {
    await page
      .getByTestId('files')
      .setInputFiles([exampleVolumeFile, { name: '空.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }])
    await page.locator('.task-read').waitFor()
    await page.locator('.task-refused, .task-failed').getByText('空').first().waitFor()
    await page.getByText('2 份都已处理').waitFor()
    const row = page.locator('.documents tr', { hasText: title })
    await row.locator('.seal').first().waitFor()
    await expect.poll(() => row.innerText()).toContain('2024')
    await expect.poll(() => row.locator('.document-found').innerText()).toMatch(/报表\s*1\s+绩效目标\s*2/)
  })

  it('tells that a file was imported before', async () => {
    await page.getByTestId('files').setInputFiles(exampleVolumeFile)
    await page.getByText('以前已经导入，内容相同').waitFor()
    await expect.poll(() => page.locator('.documents .document-name', { hasText: title }).count()).toBe(1)
  })

  it('finds documents by words', async () => {
    const search = page.getByRole('textbox', { name: '按名称、单位或地区查找' })
    await search.fill('没有这样的资料')
    await page.getByText('没有符合条件的资料').waitFor()
    await search.fill('教育')
    await page.getByRole('link', { name: title }).waitFor()
    await search.fill('')
  })
})

describe('资料', () => {
  it('draws the statement with its sides, unit and totals', async () => {
    await openDocument()
    const sheet = page.locator('.sheet')
    await expect.poll(() => sheet.getByText('单位：万元', { exact: true }).count()).toBe(1)
    await expect.poll(() => sheet.locator('thead tr').first().innerText()).toMatch(/收入\s+支出/)
    await expect.poll(() => sheet.locator('td.row-grand').first().innerText()).toContain('收入合计')
  })

  it('an amount leads to its place in the source', async () => {
    await openDocument()
    await page.locator('.sheet td.amount', { hasText: '1,000.00' }).first().click()
    await expect.poll(() => markedLine().innerText()).toBe(`${lineOf('一般公共预算资金')}`)
    await expect.poll(() => page.locator('.cell-marked').innerText()).toBe('1,000.00')
    await expect.poll(() => page.locator('.sheet .field-marked').innerText()).toContain('1,000.00')
  })

  it('a line of the source leads to its field', async () => {
    const line = lineOf('2024年预算\t300')
    await page.goto(`${page.url().split('?')[0]}?line=${line - 1}`)
    await page.locator(`[data-line="${line}"] [data-cell="1"]`).click()
    await page.locator('.sheet .field-marked').getByText('300.00').waitFor()
    await expect.poll(() => page.locator('.navigator-current').innerText()).toContain('校舍维修专项')
  })

  it('an address of a line brings its field into view on both sides', async () => {
    const line = lineOf('\t师生满意度', lineOf('序号：2'))
    await page.goto(`${page.url().split('?')[0]}?line=${line}&cell=5`)
    const marked = page.locator('.sheet .field-marked')
    await marked.waitFor()
    await expect.poll(() => marked.innerText()).toBe('20')
    for (const shown of [marked, markedLine()]) {
      const box = await shown.boundingBox()
      expect(box && box.y > 90 && box.y + box.height <= 768).toBe(true)
    }
    await page.locator('.sheet td', { hasText: '300.00' }).click()
  })

  it('arrow keys go from field to field, Enter marks', async () => {
    await page.locator('.sheet .field-marked').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.sheet .field-marked').innerText()).toContain('维修十所学校的校舍')
    await expect.poll(() => markedLine().innerText()).toBe(`${lineOf('项目概况\t维修')}`)
  })

  it('shows weights that do not add up, and the note beside the form', async () => {
    await expect.poll(() => page.locator('.weights').innerText()).toMatch(/权重合计超出[\s\S]*95 \/ 90/)
    const note = page.locator('.margin-note-error', { hasText: '95' }).first()
    await note.getByRole('button').first().click()
    await expect.poll(() => note.innerText()).toMatch(/改法[\s\S]*依据/)
    expect(decodeURIComponent(page.url())).toContain('#performance/weights-sum@')
  })

  it('an address leads back to what was marked, and so does the way back', async () => {
    const address = page.url()
    await page.reload()
    await page.locator('.margin-note-open').waitFor()
    await page.getByRole('tab', { name: /报表/ }).click()
    await page.locator('.sheet .statement').waitFor()
    await page.goBack()
    await page.locator('.margin-note-open').waitFor()
    expect(page.url()).toBe(address)
  })

  it('filters the findings and leads to the place of one', async () => {
    await page.getByRole('tab', { name: /审核结果/ }).click()
    await page.locator('.finding').first().waitFor()
    const all = await page.locator('.finding').count()
    await page.locator('.finding-filters .ant-segmented-item', { hasText: '错误' }).click()
    await page.locator('.finding-head .severity-error').first().waitFor()
    await expect.poll(() => page.locator('.finding-head .severity-warning').count()).toBe(0)
    await expect.poll(() => page.locator('.finding').count()).toBeLessThanOrEqual(all)
    await page.locator('.finding', { hasText: '95' }).locator('.finding-go').first().click()
    await page.locator('.margin-note-open').waitFor()
    await expect.poll(() => page.locator('.navigator-current').innerText()).toContain('校舍维修专项')
  })

  it('gives the records as a file', async () => {
    await page.getByRole('button', { name: /下载/ }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /JSON/ }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/\.json$/)
  })
})

describe('the other pages', () => {
  it('审核 lists the findings of all documents, with the filter in the address', async () => {
    await page.goto(`${heng.address}/review?of=documents&rule=performance/weights-sum`)
    await page.locator('.finding').first().waitFor()
    for (const message of await page.locator('.finding-message').allInnerTexts())
      expect(message).toContain('权重')
    await page.locator('.finding-go').first().click()
    await page.locator('.margin-note-open').waitFor()
  })

  it('规则 explains a rule', async () => {
    await page.goto(`${heng.address}/rules`)
    await page.getByText('指标权重之和', { exact: true }).first().click()
    await page.locator('details[open]').getByText('依据').waitFor()
  })

  it('an address of nothing says so', async () => {
    await page.goto(`${heng.address}/nowhere`)
    await page.getByText('没有这一页').waitFor()
  })

  it('keeps how the screen looks', async () => {
    await page.getByRole('button', { name: '高对比' }).click()
    await page.getByRole('button', { name: '紧凑' }).click()
    await page.reload()
    await expect
      .poll(() => page.evaluate('({ ...document.documentElement.dataset })'))
      .toEqual({
        contrast: 'high',
        density: 'compact',
      })
    await page.getByRole('button', { name: '高对比' }).click()
    await page.getByRole('button', { name: '紧凑' }).click()
  })

  it('no page failed a script, warned of an error or asked elsewhere for anything', () => {
    expect(wrongs.filter((wrong) => !/status of 4\d\d/.test(wrong))).toEqual([])
  })
})

describe('after a restart', () => {
  it('everything is still there, and goes when it is deleted', async () => {
    await heng.restart()
    await openDocument()
    await expect.poll(() => page.locator('.tab-count').first().innerText()).toBe('1')
    await page.goto(`${heng.address}/imports`)
    await page.getByRole('button', { name: `删除 ${exampleVolumeName}` }).click()
    await page.locator('.ant-popconfirm').getByRole('button', { name: '删除' }).click()
    await page.getByRole('link', { name: title }).waitFor({ state: 'detached' })
  })
})
