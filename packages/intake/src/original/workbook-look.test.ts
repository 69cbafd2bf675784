import type { WorkbookLook } from '@heng/domain/original-look'
import { expect, test } from 'vitest'
import { sampleWorkbook } from '../formats/xlsx/sample-workbook'
import { readOriginal } from './read-original'

const workbookOf = async (bytes: Uint8Array): Promise<WorkbookLook> => {
  const look = await readOriginal(bytes)
  if (look.kind !== 'workbook') throw new Error(`looks like ${look.kind}`)
  return look
}

const sheets = [
  {
    name: '表一',
    at: 'B2',
    rows: [
      ['示例区教育委员会收支总表', null, null],
      ['项目', '预算数', '备注'],
      ['教育支出', 1200.5, null],
      ['代码', '205', null],
    ],
    merges: ['B2:D2'],
    hiddenRows: [5],
    hiddenColumns: ['D'],
  },
  { name: '字典', rows: [['是', 1]], hidden: true },
]

test.each(['xlsx', 'xls', 'ods'] as const)(
  'the sheets of %s, with texts, merges and alignment',
  async (kind) => {
    const { sheets: looks, styles } = await workbookOf(sampleWorkbook(sheets, kind))
    const [first] = looks
    expect(looks.map(({ name }) => name)).toEqual(['表一', '字典'])
    expect(first?.merges).toEqual([[1, 1, 1, 3]])
    expect(first?.widths).toHaveLength(4)
    const amounts = first?.rows.find(({ row }) => row === 3)
    expect(amounts?.cells.map(([column, text]) => [column, text])).toEqual([
      [1, '教育支出'],
      [2, '1200.5'],
    ])
    expect(amounts?.cells.map(([, , style]) => styles[style]?.align)).toEqual(['left', 'right'])
  },
)

test('hidden sheets, rows and columns are drawn and said to be so', async () => {
  const [first, second] = (await workbookOf(sampleWorkbook(sheets))).sheets
  expect([first?.hidden, second?.hidden]).toEqual([false, true])
  expect([first?.hiddenRows, first?.hiddenColumns]).toEqual([[4], [3]])
  expect(first?.rows.at(-1)?.cells.map(([, text]) => text)).toEqual(['代码', '205'])
})

test('comma-separated values are one sheet', async () => {
  const text = '项目,预算数,备注\n教育支出,"1,200.00",\n卫生支出,200.00,无\n合计,1400.00,\n'
  const { sheets: looks, styles } = await workbookOf(new TextEncoder().encode(text))
  expect(looks).toHaveLength(1)
  expect(looks[0]?.rows[1]?.cells).toMatchObject([
    [0, '教育支出', expect.any(Number)],
    [1, '1,200.00', expect.any(Number)],
  ])
  expect(styles[looks[0]?.rows[1]?.cells[1]?.[2] ?? -1]?.align).toBe('right')
})

test('plain text looks as its lines', async () => {
  expect(await readOriginal(new TextEncoder().encode('示例区教育委员会\n单位：万元\n'))).toEqual({
    kind: 'lines',
  })
})
