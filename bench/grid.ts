// A statement of more than 5,000 rows in a real browser: opening it, scrolling, writing into cells, pasting 200 × 5
// cells, filling down, taking back, saving. Prints p50, p95 and the most in milliseconds, and ends with 1 when a
// target is missed.
// npx tsx bench/grid.ts [--rounds 20] [--profile FOLDER]     HENG_BROWSER: a Chromium other than the system's
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { samplePassword } from '@heng/operations/system/sample-desk'
import { type APIRequestContext, chromium, type Page } from 'playwright-core'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, profile: { type: 'string' } },
})
const rounds = Number.parseInt(values.rounds, 10)
const classes = 29
const groups = 18
const items = 9

/** A table by code whose every amount adds up: 类 over 款 over 项. */
const bigTable = (): string => {
  const line = (code: string, name: string, times: number): string => {
    const amounts = [30, 10, 8, 6, 4, 2].map((each) => `${each * times}.00`)
    return [code, name, ...amounts].join('\t')
  }
  const rows: string[] = [line('', '合计', classes * groups * items)]
  for (let top = 0; top < classes; top += 1) {
    const first = `${201 + top}`
    rows.push(line(first, `示例类${top + 1}`, groups * items))
    for (let group = 1; group <= groups; group += 1) {
      const second = `${first}${String(group).padStart(2, '0')}`
      rows.push(line(second, `示例款${group}`, items))
      for (let item = 1; item <= items; item += 1)
        rows.push(line(`${second}${String(item).padStart(2, '0')}`, `示例项${top + 1}之${group}之${item}`, 1))
    }
  }
  return [
    '2026年部门支出总表',
    '单位：万元',
    '科目编码\t科目名称\t合计\t基本支出\t项目支出\t上缴上级支出\t事业单位经营支出\t对附属单位补助支出',
    ...rows,
    '',
  ].join('\n')
}

/** Starts Heng as its users do, with the sample region. */
const startServer = async (folder: string): Promise<{ server: ChildProcess; address: string }> => {
  const program = fileURLToPath(new URL('../packages/cli/bin/heng.mjs', import.meta.url))
  const profiling = values.profile ? ['--cpu-prof', '--cpu-prof-dir', values.profile] : []
  const args = [...profiling, program, 'serve', '--sample', '--port', '0', '--data', folder]
  const { DATABASE_URL: _, ...env } = process.env
  const server = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((done, failed) => {
    let said = ''
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /衡已启动：(http:\/\/[\d.:]+)/.exec(said)?.[1]
      if (found) done(found)
    })
    server.once('exit', () => failed(new Error(`Heng has ended: ${said}`)))
  })
  return { server, address }
}

const openBrowser = () =>
  chromium.launch({
    executablePath: process.env['HENG_BROWSER'] ?? '/usr/bin/chromium',
    headless: true,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'],
  })

const signIn = async (page: Page, address: string): Promise<void> => {
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('登录名').fill('jiaowei-benji')
  await page.getByLabel('密码').fill(samplePassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('button', { name: '退出' }).waitFor()
}

const answered = async <T>(answer: Awaited<ReturnType<APIRequestContext['get']>>): Promise<T> => {
  if (!answer.ok()) throw new Error(`${answer.url()}: ${answer.status()} ${await answer.text()}`)
  return (await answer.json()) as T
}

type Documents = { documents: { id: string; status: string; findings: unknown }[] }

/** Imports the table and accepts it into an edition of its own; answers the address of its desk. */
const makeEdition = async (api: APIRequestContext, address: string): Promise<string> => {
  const headers = { origin: address }
  const file = { name: '支出总表.txt', mimeType: 'text/plain', buffer: Buffer.from(bigTable()) }
  const sent = await api.post(`${address}/api/documents`, { headers, multipart: { files: file } })
  const [document] = (await answered<Documents>(sent)).documents
  for (;;) {
    const { documents } = await answered<Documents>(await api.get(`${address}/api/documents`))
    const now = documents.find(({ id }) => id === document?.id)
    if (now?.status === 'refused') throw new Error('the table was refused')
    if (now?.status === 'read' && now.findings !== null) break
    await sleep(300)
  }
  const made = await api.post(`${address}/api/editions`, {
    headers,
    data: { fiscalYear: 2026, stage: 'second-submission' },
  })
  const { edition } = await answered<{ edition: { id: string } }>(made)
  await answered(
    await api.post(`${address}/api/editions/${edition.id}/acceptance`, {
      headers,
      data: { documents: [document?.id] },
      timeout: 120_000,
    }),
  )
  return `${address}/editions/${edition.id}`
}

const samples = new Map<string, number[]>()
const note = (what: string, ...times: number[]): void =>
  void samples.set(what, [...(samples.get(what) ?? []), ...times])

/**
 * In the page: counts frames, and measures from an event (a key, a paste) that comes after the asking to the frame
 * that shows what it has done.
 */
const instruments = `window.bench = (() => {
  let begun = 0
  const begin = ({ timeStamp }) => { begun ||= timeStamp }
  for (const name of ['keydown', 'paste']) window.addEventListener(name, begin, { capture: true })
  const shown = (isShown) => new Promise((done, failed) => {
    begun = 0
    const asked = performance.now()
    const look = () => {
      if (performance.now() - asked > 30000) return failed(new Error('not shown: ' + isShown))
      if (begun === 0 || !isShown()) return requestAnimationFrame(look)
      const channel = new MessageChannel()
      channel.port1.onmessage = () => done(performance.now() - begun)
      channel.port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })
  const frames = (milliseconds) => new Promise((done) => {
    const times = []
    const start = performance.now()
    const tick = (now) => {
      times.push(now)
      if (performance.now() - start < milliseconds) requestAnimationFrame(tick)
      else done(times.slice(1).map((time, at) => time - times[at]))
    }
    requestAnimationFrame(tick)
  })
  const text = (row, column) => document.querySelector('[role="row"][aria-rowindex="' + (row + 2)
    + '"] [role="gridcell"][aria-colindex="' + (column + 1) + '"] .number')?.innerText.replaceAll(',', '') ?? ''
  return { shown, frames, text }
})()`

const opened = async (page: Page, desk: string): Promise<void> => {
  const begun = performance.now()
  await page.goto(desk)
  await page.locator('.statement-grid [role="gridcell"] .number').first().waitFor()
  note('open', performance.now() - begun)
  await page.locator('.save-saved').waitFor()
  await page.evaluate(instruments)
}

/** Turns the wheel over the grid for a while; a frame that comes late is a stutter. */
const scroll = async (page: Page): Promise<void> => {
  const box = await page.locator('.statement-grid').boundingBox()
  if (!box) throw new Error('no grid')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  const frames = page.evaluate<number[]>('bench.frames(6000)')
  for (const delta of [120, 360, 1200, -600])
    for (let at = 0; at < 30; at += 1) {
      await page.mouse.wheel(0, delta)
      await sleep(30)
    }
  note('scroll, a frame', ...(await frames))
}

/** Puts the keyboard into a cell near the top. */
const goTo = async (page: Page, row: number, column: number): Promise<void> => {
  await page.evaluate(`document.querySelector('.statement-grid').scrollTop = 0`)
  await page
    .locator(`[role="row"][aria-rowindex="${row + 2}"] [role="gridcell"][aria-colindex="${column + 1}"]`)
    .click()
}

/** Does something and answers after how many milliseconds the page shows it, as `test` (a script) tells. */
const timed = async (page: Page, what: string, test: string, act: () => Promise<unknown>): Promise<void> => {
  // The page must look before it is done: what a browser is asked and what is typed into it go different ways.
  await page.evaluate(`void (bench.seen = bench.shown(() => ${test}))`)
  await act()
  note(what, await page.evaluate<number>('bench.seen'))
}

const holds = (row: number, column: number, digits: string): string =>
  `bench.text(${row}, ${column}).includes(${JSON.stringify(digits)})`

const saved = (page: Page): Promise<void> =>
  timed(page, 'saved', `document.querySelector('.save-saved') !== null`, () =>
    page.keyboard.press('Control+s'),
  )

/** Writes one amount after another, each saved at once. */
const edit = async (page: Page): Promise<void> => {
  for (let round = 0; round < rounds; round += 1) {
    const row = 3 + (round % 12)
    await goTo(page, row, 4)
    const digits = `${1000 + round}.50`
    let typed = ''
    for (const key of digits) {
      typed += key
      const written = `document.querySelector('.cell-editor')?.value === '${typed}'`
      await timed(page, 'a key typed', written, () => page.keyboard.press(key))
    }
    await timed(page, 'an edit visible', holds(row, 4, digits), () => page.keyboard.press('Enter'))
    await saved(page)
  }
}

const pasteScript = (text: string): string => `(() => {
  const data = new DataTransfer()
  data.setData('text/plain', ${JSON.stringify(text)})
  document.activeElement.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
})()`

/** Pastes 200 × 5 cells, fills 200 rows down, takes both back. */
const paste = async (page: Page): Promise<void> => {
  for (let round = 0; round < Math.ceil(rounds / 4); round += 1) {
    await goTo(page, 3, 4)
    const amount = `${7000 + round}`
    const row = [1, 2, 3, 4, 5].map((one) => `${amount}.${one}`).join('\t')
    const block = Array.from({ length: 200 }, () => row).join('\r\n')
    const pasting = pasteScript(block)
    await timed(page, '200 × 5 pasted', holds(3, 8, `${amount}.5`), () => page.evaluate(pasting))
    await saved(page)
    const before = await page.evaluate<string>('bench.text(3, 4)')
    const first = await page.evaluate<string>('bench.text(2, 4)')
    await goTo(page, 2, 4)
    for (let at = 0; at < 200; at += 1) await page.keyboard.press('Shift+ArrowDown')
    // The last key still scrolls.
    await page.locator('[role="row"][aria-rowindex="204"]').waitFor()
    await sleep(200)
    await page.evaluate(`document.querySelector('.statement-grid').scrollTop = 0`)
    await page.locator('[role="row"][aria-rowindex="5"]').waitFor()
    await timed(page, '200 rows filled down', holds(3, 4, first), () => page.keyboard.press('Control+d'))
    await saved(page)
    await timed(page, 'taken back', holds(3, 4, before), () => page.keyboard.press('Control+z'))
    await saved(page)
    await timed(page, 'taken back', `!${holds(3, 4, before)}`, () => page.keyboard.press('Control+z'))
    await saved(page)
  }
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const targets: Readonly<Record<string, number>> = {
  open: 2000,
  'scroll, a frame': 20,
  'a key typed': 100,
  'an edit visible': 100,
  '200 × 5 pasted': 300,
  '200 rows filled down': 300,
  'taken back': 300,
  saved: 500,
}

const report = (): boolean => {
  let met = true
  process.stdout.write(`${''.padEnd(24)}   count     p50     p95     max  target\n`)
  for (const [what, times] of samples) {
    const sorted = times.toSorted((left, right) => left - right)
    const target = targets[what] ?? Number.POSITIVE_INFINITY
    const figures = [sorted.length, ...[0.5, 0.95, 1].map((share) => quantile(sorted, share)), target]
    met &&= quantile(sorted, 0.95) <= target
    process.stdout.write(`${what.padEnd(24)} ${figures.map((one) => one.toFixed(0).padStart(7)).join(' ')}\n`)
  }
  return met
}

const folder = mkdtempSync(join(tmpdir(), 'heng-grid-'))
const { server, address } = await startServer(folder)
const ended = new Promise((done) => server.once('exit', done))
const browser = await openBrowser()
try {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await signIn(page, address)
  const desk = await makeEdition(context.request, address)
  for (let round = 0; round < 5; round += 1) await opened(page, desk)
  await sleep(5000)
  await scroll(page)
  const session = values.profile ? await context.newCDPSession(page) : null
  if (session) {
    await session.send('Profiler.enable')
    await session.send('Profiler.start')
  }
  await edit(page)
  await paste(page)
  if (session) {
    const { profile } = await session.send('Profiler.stop')
    writeFileSync(join(values.profile ?? '.', 'page.cpuprofile'), JSON.stringify(profile))
  }
  process.exitCode = report() ? 0 : 1
} finally {
  await browser.close()
  server.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
}
