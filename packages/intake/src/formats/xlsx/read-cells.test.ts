import { expect, test } from 'vitest'
import { readCells } from './read-cells'
import { sampleWorkbook } from './sample-workbook'

const read = async (kind: 'xlsx' | 'xls' | 'ods') => {
  const bytes = sampleWorkbook(
    [
      {
        name: '甲',
        at: 'B3',
        rows: [
          ['文字', 0.1 + 0.2, { value: 1234.5, format: '#,##0' }],
          [
            { value: 0.2, format: '0%' },
            { value: 46_023, format: 'yyyy"年"m"月"d"日"' },
            { formula: 'B3', value: 7 },
          ],
        ],
      },
      { name: '乙', rows: [['藏']], hidden: true },
    ],
    kind,
  )
  return readCells(bytes)
}

test.each(['xlsx', 'xls'] as const)(
  '%s: exact digits and not what is shown, except for dates and shares',
  async (kind) => {
    const [first, second] = await read(kind)
    const texts = [...(first?.rows ?? [])].map(([row, cells]) => [
      row,
      ...[...cells].map(([column, { text }]) => `${column} ${text}`),
    ])
    expect(texts).toEqual([
      [3, '2 文字', '3 0.3', '4 1234.5'],
      [4, '2 20%', '3 2026年1月1日', '4 7'],
    ])
    // the writer of the old format of these samples leaves formulas out
    if (kind === 'xlsx')
      expect(first?.rows.get(4)?.get(4)).toEqual({ text: '7', isNumber: true, formula: 'B3' })
    expect([first?.isHidden, second?.name, second?.isHidden]).toEqual([false, '乙', true])
  },
)

test('what is no workbook is refused', async () => {
  await expect(readCells(new TextEncoder().encode('科目\t金额'))).rejects.toMatchObject({
    code: 'request-must-be-valid',
  })
})
