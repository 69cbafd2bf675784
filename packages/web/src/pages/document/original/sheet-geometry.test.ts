import type { CellStyle, SheetLook } from '@heng/domain/original-look'
import { describe, expect, test } from 'vitest'
import { sheetGeometry } from './sheet-geometry'

const style = (change: Partial<CellStyle> = {}): CellStyle => ({
  align: 'left',
  bold: false,
  wrap: false,
  ruled: false,
  size: 11,
  ...change,
})
const sheet = (change: Partial<SheetLook>): SheetLook => ({
  name: '表一',
  hidden: false,
  widths: [null, 100],
  rows: [],
  hiddenRows: [],
  hiddenColumns: [],
  merges: [],
  ...change,
})

describe('rows', () => {
  test('empty rows are drawn, a long stretch of them is cut short', () => {
    const rows = [0, 3, 5_000].map((row) => ({ row, height: null, cells: [] }))
    const { rows: drawn, indexOf } = sheetGeometry(sheet({ rows }), [])
    expect(drawn).toEqual([0, 1, 2, 3, 4, 5, 6, 4_997, 4_998, 4_999, 5_000])
    expect(indexOf(5_000)).toBe(10)
    expect(indexOf(900)).toBe(7)
  })

  test('a row is as high as the file says, else as its wrapped text needs', () => {
    const long = '为全区学校配备保安，更新监控设备，维修十所学校的校舍。'
    const { tops } = sheetGeometry(
      sheet({
        rows: [
          { row: 0, height: 53, cells: [[1, long, 0]] },
          { row: 1, height: null, cells: [[1, long, 0]] },
          { row: 2, height: null, cells: [[1, long, 1]] },
        ],
      }),
      [style(), style({ wrap: true })],
    )
    const heights = tops.slice(1).map((top, at) => top - (tops[at] ?? 0))
    expect(heights[0]).toBe(53)
    expect(heights[1]).toBeLessThan(25)
    expect(heights[2]).toBeGreaterThan(60)
  })
})

test('a column without a width is as wide as its words, but for titles merged over others', () => {
  const { lefts } = sheetGeometry(
    sheet({
      rows: [
        { row: 0, height: null, cells: [[0, '示例区教育委员会部门预算收支总表', 0]] },
        { row: 1, height: null, cells: [[0, '一般公共服务', 0]] },
      ],
      merges: [[0, 0, 0, 1]],
    }),
    [style()],
  )
  const [first = 0, second = 0] = lefts.slice(1)
  expect(first).toBeGreaterThan(90)
  expect(first).toBeLessThan(150)
  expect(second - first).toBe(100)
})

test('merges are found from any cell they cover, and from the rows they reach into', () => {
  const rows = [0, 1, 2].map((row) => ({ row, height: null, cells: [] }))
  const { mergeAt, mergesOver } = sheetGeometry(sheet({ rows, merges: [[0, 0, 2, 1]] }), [])
  expect(mergeAt(2, 1)).toEqual({ top: 0, left: 0, bottom: 2, right: 1 })
  expect(mergeAt(0, 2)).toBeNull()
  expect(mergesOver(1)).toHaveLength(1)
  expect(mergesOver(0)).toHaveLength(0)
})
