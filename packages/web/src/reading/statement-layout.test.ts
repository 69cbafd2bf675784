import { describe, expect, it } from 'vitest'
import { at, exampleRow, exampleStatement } from './example-document'
import { ruleOfRow, statementHalves } from './statement-layout'

const columns = [
  { key: 'budget', title: '预算数' },
  { key: 'total', title: '合计' },
]

describe('halves', () => {
  it('one-sided: all rows, all columns, decimals of the column', () => {
    const [half, ...none] = statementHalves(
      exampleStatement(columns, [
        exampleRow(5, '甲', { budget: '1.5', total: '20' }),
        exampleRow(6, '乙', { budget: '3', total: null }),
      ]),
    )
    expect(none).toEqual([])
    expect(half?.columns.map(({ key, decimals }) => [key, decimals])).toEqual([
      ['budget', 1],
      ['total', 0],
    ])
    expect(half?.labels).toEqual([{ key: 'name', title: '项目' }])
  })

  it('two-sided: totals printed on one line stand beside one another', () => {
    const halves = statementHalves(
      exampleStatement(columns, [
        exampleRow(5, '财政拨款', { budget: '20' }, { side: 'revenue' }),
        exampleRow(9, '收入总计', { budget: '20' }, { side: 'revenue' }),
        exampleRow(5, '教育支出', { total: '12' }, { side: 'expenditure' }),
        exampleRow(6, '其他支出', { total: '8' }, { side: 'expenditure' }),
        exampleRow(9, '支出总计', { total: '20' }, { side: 'expenditure' }),
      ]),
    )
    expect(halves.map(({ rows }) => rows.map((placed) => placed?.row.name?.value ?? null))).toEqual([
      ['财政拨款', null, '收入总计'],
      ['教育支出', '其他支出', '支出总计'],
    ])
  })

  it('two-sided: revenue first, each side with its own columns and the place of its rows', () => {
    const halves = statementHalves(
      exampleStatement(columns, [
        exampleRow(5, '教育支出', { total: '20' }, { side: 'expenditure' }),
        exampleRow(5, '财政拨款', { budget: '20' }, { side: 'revenue' }),
      ]),
    )
    expect(
      halves.map(({ side, columns: of, rows }) => [side, of.map(({ key }) => key), rows[0]?.at]),
    ).toEqual([
      ['revenue', ['budget'], 1],
      ['expenditure', ['total'], 0],
    ])
  })

  it('loses no row that names no side', () => {
    const rows = [
      exampleRow(5, '甲', { budget: '1' }, { side: 'revenue' }),
      exampleRow(6, '乙', { budget: '1' }),
    ]
    const drawn = statementHalves(exampleStatement(columns, rows)).flatMap((half) =>
      half.rows.flatMap((placed) => placed?.at ?? []),
    )
    expect(drawn.toSorted((left, right) => left - right)).toEqual([0, 1])
  })

  it('labels in the order of the source', () => {
    const row = exampleRow(
      5,
      '小学教育',
      { total: '1' },
      {
        name: at('小学教育', 5, 2),
        code: at('2050202', 5, 1),
        texts: { seq: at('1', 5, 0), project: at('校舍维修', 5, 3), region: null },
      },
    )
    const [half] = statementHalves(exampleStatement(columns, [row]))
    expect(half?.labels.map(({ key }) => key)).toEqual(['seq', 'code', 'name', 'project'])
  })

  it('keeps the header of a table without rows', () => {
    expect(statementHalves(exampleStatement(columns, []))[0]?.columns).toHaveLength(2)
  })
})

it.each([
  ['收入总计', 'grand'],
  ['合 计', 'grand'],
  ['本年支出合计', 'grand'],
  ['商品服务小计', 'subtotal'],
  ['行政运行', null],
])('rules off %s: %s', (name, expected) => {
  expect(ruleOfRow(exampleRow(5, name, {}))).toBe(expected)
})
