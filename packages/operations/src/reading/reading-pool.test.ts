import { packed, partsOf } from '@heng/intake/formats/sample-archive'
import { sampleWorkbook } from '@heng/intake/formats/xlsx/sample-workbook'
import { afterEach, expect, test } from 'vitest'
import { openReadingPool, type ReadingPool } from './reading-pool'

let pool: ReadingPool
afterEach(() => pool.close())

/** The same archive, not compressed. */
const packedLoosely = (bytes: Uint8Array): Uint8Array => packed(partsOf(bytes), true)

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

test('reads, and answers refusals as refusals', async () => {
  pool = openReadingPool({ workers: 1 })
  const outcome = await pool.run<'read'>({ task: 'read', name: 'a.txt', bytes: bytesOf('示例区\n\n两行') })
  expect(outcome.counts.lines).toBe(3)
  await expect(
    pool.run<'read'>({ task: 'read', name: 'b.txt', bytes: new Uint8Array() }),
  ).rejects.toMatchObject({
    code: 'file-must-not-be-empty',
  })
})

test('the lines are those of the source', async () => {
  pool = openReadingPool({ workers: 1 })
  const text = await pool.run<'lines'>({ task: 'lines', name: 'a.txt', bytes: bytesOf('甲\r\n\r\n乙') })
  expect(JSON.parse(text)).toEqual({ lines: ['甲', '', '乙'] })
})

const workbook = sampleWorkbook([{ name: '目录', rows: [['示例区'], ['甲', '乙']] }])

test('office files are read as well, and archives opened', async () => {
  pool = openReadingPool({ workers: 1 })
  const text = await pool.run<'lines'>({ task: 'lines', name: '目录.xlsx', bytes: workbook })
  expect((JSON.parse(text) as { lines: string[] }).lines.slice(0, 2)).toEqual(['示例区', '甲\t乙'])
  const archive = packed({ '目录.xlsx': workbook, '说明.txt': bytesOf('示例区') })
  const files = await pool.run<'open'>({ task: 'open', bytes: archive })
  expect(files?.map(({ name }) => name)).toEqual(['目录.xlsx', '说明.txt'])
  expect(await pool.run<'open'>({ task: 'open', bytes: workbook })).toBeNull()
})

test('what somebody waits for goes before files that have come in', async () => {
  pool = openReadingPool({ workers: 1 })
  const ended: string[] = []
  const read = async (name: string): Promise<void> => {
    await pool.run<'read'>({ task: 'read', name, bytes: bytesOf('示例区') })
    ended.push(name)
  }
  const files = ['一.txt', '二.txt', '三.txt'].map(read)
  await pool.run<'lines'>({ task: 'lines', name: 'a.txt', bytes: bytesOf('甲') })
  ended.push('lines')
  await Promise.all(files)
  expect(ended).toEqual(['一.txt', 'lines', '二.txt', '三.txt'])
})

test('a task that takes too long is refused, and the next one is done', async () => {
  pool = openReadingPool({ workers: 1, time: 1 })
  const slow = pool.run<'read'>({ task: 'read', name: 'a.txt', bytes: bytesOf('行\n'.repeat(200_000)) })
  await expect(slow).rejects.toMatchObject({ code: 'reading-must-end-in-time' })
  await pool.close()
  pool = openReadingPool({ workers: 1 })
  await expect(pool.run<'lines'>({ task: 'lines', name: 'a', bytes: bytesOf('甲') })).resolves.toContain('甲')
})

test('a task that takes too much memory is refused, and the next one is done', async () => {
  pool = openReadingPool({ workers: 1, memory: 48, largeMemory: 48 })
  const large = pool.run<'extract'>({ task: 'extract', document: `[${'{"a":[]},'.repeat(2_000_000)}0]` })
  await expect(large).rejects.toMatchObject({ code: 'reading-must-fit-in-memory' })
  await expect(pool.run<'lines'>({ task: 'lines', name: 'a', bytes: bytesOf('甲') })).resolves.toContain('甲')
})

test('what is large has a larger heap, and nobody waits for it', async () => {
  pool = openReadingPool({ workers: 1, memory: 48, largeMemory: 768 })
  const rows = Array.from({ length: 30_000 }, (_, at) => [
    `项目${at}`,
    `单位${at}`,
    at,
    `说明${at}`.repeat(20),
  ])
  const bytes = packedLoosely(sampleWorkbook([{ name: '明细', rows }]))
  const large = pool.run<'lines'>({ task: 'lines', name: '明细.xlsx', bytes })
  const small = pool.run<'lines'>({ task: 'lines', name: '甲.txt', bytes: bytesOf('甲') })
  expect(await Promise.race([large.then(() => 'large'), small.then(() => 'small')])).toBe('small')
  expect((JSON.parse(await large) as { lines: string[] }).lines.length).toBeGreaterThan(30_000)
})
