import { expect, test } from 'vitest'
import type { z } from 'zod'
import { withTestDesk } from '../test-desk'
import { type codeListSchema, operation as findCodes } from './find-codes'
import { type bookDifferenceSchema, operation as importBook } from './import-book'
import { type bookListSchema, operation as listBooks } from './list-books'
import { operation as removeBook } from './remove-book'

type Difference = z.infer<typeof bookDifferenceSchema>
type Codes = z.infer<typeof codeListSchema>
type Books = z.infer<typeof bookListSchema>

const given = withTestDesk()

const encoder = new TextEncoder()
const files = (text: string) => [{ name: '科目.csv', bytes: encoder.encode(text) }]
const find = (input: object): Promise<Codes> => given.perform<Codes>('clerk', findCodes, input)
const run = (input: object): Promise<Difference> =>
  given.perform<Difference>('admin', importBook, { book: 'function', fiscalYear: '2026', ...input })

test('without an import the built-in book holds, and is searched by code and name', async () => {
  const byCode = await find({ book: 'function', fiscalYear: '2026', text: '20101' })
  expect(byCode.inForce.kind).toBe('built-in')
  expect(byCode.codes.every(({ code }) => code.startsWith('20101'))).toBe(true)
  const byName = await find({ book: 'function', fiscalYear: '2026', text: '行政运行', limit: '3' })
  expect(byName.codes).toHaveLength(3)
  expect(byName.found).toBeGreaterThan(3)
  const all = await find({ book: 'function', fiscalYear: '2026', text: '行政运行' })
  expect(all.codes.slice(0, 3)).toEqual(byName.codes)
  expect(all.codes).toHaveLength(byName.found)
})

const before = `科目编码,科目名称
201,一般公共服务支出
20101,人大事务
2010101,行政运行
`

test('an official table is compared with what is in force, then replaces it for its year', async () => {
  const preview = await run({ files: files(before) })
  expect(preview).toMatchObject({ applied: false, codes: 3, unchanged: 3, against: { kind: 'built-in' } })
  expect(preview.gone.length).toBeGreaterThan(100)
  await expect(run({ files: files(before), apply: 'true' })).rejects.toMatchObject({
    code: 'reason-must-be-given',
  })
  expect(await run({ files: files(before), apply: 'true', source: '财预〔2025〕1号' })).toMatchObject({
    applied: true,
  })
  const levels =
    '类,款,项,科目名称,说明\n201,,,一般公共服务,反映\n,01,,人大事务,\n,,01,行政运行,\n,,08,代表工作,\n注：以上'
  expect(await run({ files: files(levels) })).toEqual({
    applied: false,
    against: { kind: 'imported', fiscalYear: 2026, source: '财预〔2025〕1号' },
    codes: 4,
    unchanged: 2,
    added: [{ code: '2010108', name: '代表工作' }],
    gone: [],
    renamed: [{ code: '201', before: '一般公共服务支出', after: '一般公共服务' }],
    moved: [],
  })
  const moved = await run({
    files: files('科目代码;支出功能分类科目名称\n201;一般公共服务支出\n20101;人大事务\n2010109;行政运行'),
  })
  expect(moved).toMatchObject({
    unchanged: 2,
    added: [],
    gone: [],
    moved: [{ name: '行政运行', before: '2010101', after: '2010109' }],
  })
})

test('a book holds from its year until the next one; years before keep the built-in', async () => {
  const inForce = async (fiscalYear: string) => (await find({ book: 'function', fiscalYear })).inForce
  expect(await inForce('2025')).toMatchObject({ kind: 'built-in' })
  expect(await inForce('2027')).toMatchObject({ kind: 'imported', fiscalYear: 2026 })
  const { books } = await given.perform<Books>('budget', listBooks, { fiscalYear: '2027' })
  expect(books.find(({ book }) => book === 'function')).toMatchObject({
    inForce: { kind: 'imported', fiscalYear: 2026 },
    codes: 3,
    imported: [{ fiscalYear: 2026, codes: 3 }],
  })
  expect(books.find(({ book }) => book === 'revenue')).toMatchObject({
    inForce: { kind: 'built-in' },
    imported: [],
  })
  await given.perform('admin', removeBook, { book: 'function', fiscalYear: 2026 })
  expect(await inForce('2027')).toMatchObject({ kind: 'built-in' })
  await expect(
    given.perform('admin', removeBook, { book: 'function', fiscalYear: 2026 }),
  ).rejects.toMatchObject({
    code: 'code-book-must-exist',
  })
})

test('titles in two rows and bare numbers of a spreadsheet are understood', async () => {
  const table = '科目编码,,,科目名称\n类,款,项,\n201,,,一般公共服务支出\n,1,,人大事务\n,,1,行政运行\n'
  expect(await run({ files: files(table) })).toMatchObject({ codes: 3, unchanged: 3, added: [] })
})

test.each([
  ['编码,名称\n101,税收收入\n10101,增值税', 'table-must-fit'],
  ['编码,说明\n201,甲', 'table-columns-must-be-known'],
  ['编码,名称\n', 'table-must-fit'],
  ['编码,名称\n2A1,甲', 'table-must-fit'],
  ['编码,名称\n201,', 'table-must-fit'],
  ['编码,名称\n201,甲\n201,乙', 'table-must-fit'],
] as const)('%s: %s', async (text, code) => {
  await expect(run({ files: files(text), apply: 'true', source: '测试' })).rejects.toMatchObject({ code })
})

test('only the administrator imports', async () => {
  for (const operation of [importBook, removeBook])
    for (const login of ['budget', 'auditor', 'clerk'] as const)
      await expect(given.perform(login, operation)).rejects.toMatchObject({ code: 'role-must-permit' })
})
