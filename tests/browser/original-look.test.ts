import type { Statement } from '@heng/domain/records/statement'
import { readFile } from '@heng/intake/read-file'
import { renderFile } from '@heng/operations/rendering/render-file'
import { sampleDocuments } from '@heng/operations/sample-region/sample-documents'
import { readingShapes } from '@heng/statute/reading-shapes'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ImportFile } from './import-files'
import { importFiles } from './import-files'
import { noFaults, pageFaults } from './page-faults'
import { withRunningHeng } from './with-running-heng'

const formats = ['xlsx', 'docx', 'pdf', 'html', 'csv'] as const
type Format = (typeof formats)[number]

const { heng, browser } = withRunningHeng()
let page: Page
let wrongs: string[]
const ids = new Map<string, string>()

/** The disclosure of a department of the sample region, issued by Heng itself in a format. */
const rendered = async (format: Format): Promise<ImportFile> => {
  const sample = sampleDocuments({ size: 'small', planted: false, seed: 3 }).find(
    ({ layout }) => layout === 'disclosure',
  )
  const read = await readFile('资料.txt', new TextEncoder().encode(sample?.content ?? ''), readingShapes)
  const bytes = await renderFile([read], { as: format === 'csv' ? 'statements' : 'disclosure', format })
  return { name: `公开.${format}`, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
}

const imported = async (): Promise<void> => {
  const files = await Promise.all(formats.map(rendered))
  for (const { name, id, status } of await importFiles(await browser.api(), heng.address, files)) {
    if (status !== 'read') throw new Error(`${name} is ${status}`)
    ids.set(name.split('.').at(-1) ?? '', id)
  }
}

const open = async (format: Format, search = ''): Promise<void> => {
  await page.goto(`${heng.address}/documents/${ids.get(format)}${search}`)
  await page.locator('.look-switch').getByText('原样', { exact: true }).click()
  await page.locator('.sheet-cell, .flow-chunk, .pdf-page').first().waitFor()
}

/** The characters that are drawn within a frame on a page of a PDF; one run of text may go through several cells. */
const framedText = async (frame: Locator): Promise<string> => {
  const box = (await frame.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const text = await page.evaluate(`((frame) => {
    const isWithin = ({ x, y, width, height }) => {
      const [across, down] = [x + width / 2 - frame.x, y + height / 2 - frame.y]
      return across > 0 && across < frame.width && down > 0 && down < frame.height
    }
    const range = document.createRange()
    return [...document.querySelectorAll('.textLayer span')].flatMap(({ firstChild }) =>
      [...(firstChild?.nodeType === Node.TEXT_NODE ? firstChild.data : '')].filter((_, at) => {
        range.setStart(firstChild, at)
        range.setEnd(firstChild, at + 1)
        return isWithin(range.getBoundingClientRect())
      })).join('')
  })(${JSON.stringify(box)})`)
  return typeof text === 'string' ? text : ''
}

const isInView = async (shown: Locator): Promise<boolean> => {
  const [box, pane] = [await shown.boundingBox(), await page.locator('.look-body').boundingBox()]
  return (
    box !== null &&
    pane !== null &&
    box.y >= pane.y - 1 &&
    box.y + box.height <= pane.y + pane.height + 1 &&
    box.x + box.width > pane.x &&
    box.x < pane.x + pane.width
  )
}

/** A figure as it is meant: a file and the screen part its thousands as each likes. */
const plain = (text: string): string => text.replace(/[\s,]+/g, '')

/** Waits for what changes with the next drawing. */
const eventually = async <T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> => {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask()
    if (wanted(answer) || tries > 150) return answer
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const markedText = (format: Format): Promise<string> =>
  format === 'pdf'
    ? framedText(page.locator('.pdf-mark').first())
    : page.locator('.look .look-marked').first().innerText()

const mark = (format: Format): Locator =>
  page.locator(format === 'pdf' ? '.pdf-mark' : '.look .look-marked').first()

const expectMarked = async (format: Format, text: string): Promise<void> => {
  const found = await eventually(
    () => markedText(format),
    (marked) => plain(marked) === text,
  )
  expect(plain(found)).toBe(text)
  expect(await eventually(() => isInView(mark(format)), Boolean)).toBe(true)
}

beforeAll(async () => {
  await imported()
  ;({ page, wrongs } = await browser.page('small'))
})

it('the look of the file is a choice that lasts', async () => {
  await page.goto(`${heng.address}/documents/${ids.get('xlsx')}`)
  await page.locator('.source-lines .line').first().waitFor()
  await page.locator('.look-switch').getByText('原样', { exact: true }).click()
  await page.locator('.sheet-cell').first().waitFor()
  await page.reload()
  await page.locator('.sheet-cell').first().waitFor()
  await expect.poll(() => page.locator('.source-lines').count()).toBe(0)
})

describe.each(formats)('%s', (format) => {
  it('marks the cell of an amount, in view', async () => {
    await open(format)
    const amounts = page.locator('.sheet td.amount', { hasText: /\d/ })
    await amounts.first().waitFor()
    for (const nth of [0, Math.floor((await amounts.count()) / 2), (await amounts.count()) - 1]) {
      const amount = amounts.nth(nth)
      await amount.click()
      const text = plain(await amount.innerText())
      await expectMarked(format, text)
    }
  })

  it('marks what an address points at, far down in the file', async () => {
    const answer = await (await browser.api()).get(`${heng.address}/api/documents/${ids.get(format)}`)
    const { document } = (await answer.json()) as { document: { statements: Statement[] } }
    const cells = document.statements.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.cells)))
    const { value, place } = cells.findLast((cell) => cell.value && cell.place.cell !== undefined) ?? {}
    await open(format, `?line=${place?.line}&cell=${place?.cell}`)
    const text = value?.printed ?? 'no amount'
    await expectMarked(format, text)
  })

  it('a click in the look selects the field that was read there', async () => {
    await open(format)
    const amounts = page.locator('.sheet td.amount', { hasText: /\d/ })
    await amounts.first().click()
    await mark(format).waitFor()
    const before = await page.locator('.sheet .field-marked').innerText()
    const drawn =
      format === 'pdf'
        ? page.locator('.textLayer span', { hasText: /^\s*[\d,]+\.\d\d\s*$/ })
        : page.locator('.look .sheet-cell, .look td[data-cell]', { hasText: /^\s*[\d,]+\.\d\d\s*$/ })
    const texts = await drawn.allInnerTexts()
    const other = texts.findIndex((text) => plain(text) !== plain(before))
    expect(other).toBeGreaterThanOrEqual(0)
    await drawn.nth(other).click()
    const wanted = plain(texts[other] ?? '')
    const selected = (): Promise<string> => page.locator('.sheet .field-marked').first().innerText()
    expect(plain(await eventually(selected, (found) => plain(found) === wanted))).toBe(wanted)
  })
})

describe.each(['xlsx', 'docx', 'pdf'] as const)('%s', (format) => {
  it('arrow keys go on from what is marked', async () => {
    await open(format)
    await page.locator('.sheet td.amount', { hasText: /\d/ }).first().click()
    await mark(format).waitFor()
    const before = page.url()
    await page.locator('.look [tabindex="0"]').first().focus()
    await page.keyboard.press('ArrowDown')
    expect(
      await eventually(
        async () => page.url(),
        (url) => url !== before,
      ),
    ).toMatch(/line=\d+/)
  })

  it('is open to everyone and fits', async () => {
    await open(format)
    expect(await pageFaults(page)).toEqual(noFaults)
  })
})

it('all of it without an error, and without asking anyone else', () => {
  expect(wrongs).toEqual([])
})
