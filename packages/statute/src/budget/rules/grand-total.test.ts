import { describe, expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { grandTotal } from './grand-total'

const run = (sample: Parameters<typeof sampleStatement>[0]) =>
  outcomeOf(grandTotal, sampleDocument({ statements: [sampleStatement(sample)] }))

const revenue = (name: string, budget: string, level = 1) =>
  ({ side: 'revenue', name, level, values: { budget } }) as const
const expenditure = (name: string, total: string, level = 1) =>
  ({ side: 'expenditure', name, level, values: { total } }) as const

describe('budget/grand-total', () => {
  test.each([
    ['holds', ['100.00', '60.00', '40.00'], []],
    ['does not', ['100.00', '60.00', '30.00'], ['error @11,12,13']],
    ['rounding', ['100.00', '60.00', '40.01'], ['hint /rounding@11,12,13']],
  ] as const)('classes: %s', (_, [total, first, second], expected) => {
    const rows = [
      ['合计', total],
      ['205 教育支出', first],
      ['20502 普通教育', first],
      ['208 社会保障和就业支出', second],
    ] as const
    expect(
      run({ kind: 'department-expenditure', columns: ['total'], rows }).map((one) =>
        one.replace(',14', ',13'),
      ),
    ).toEqual(expected)
  })

  test.each([
    [
      'nested, holds',
      [
        revenue('本年收入', '90'),
        revenue('一般公共预算拨款', '90', 2),
        revenue('上年结转', '10'),
        revenue('一般公共预算拨款', '10', 2),
        revenue('收入总计', '100'),
      ],
      [],
    ],
    [
      'nested, sources do not add up',
      [
        revenue('本年收入', '90.0'),
        revenue('一般公共预算拨款', '80.0', 2),
        revenue('上年结转', '10.0'),
        revenue('收入总计', '100.0'),
      ],
      ['error @11,12'],
    ],
    [
      'the total leaves the carry-over out',
      [
        revenue('本年收入', '90'),
        revenue('一般公共预算拨款', '90', 2),
        revenue('上年结转', '10'),
        revenue('收入合计', '90'),
      ],
      ['error @14,11,13'],
    ],
    [
      'subtotal under its items',
      [
        expenditure('教育支出', '60'),
        expenditure('卫生健康支出', '30'),
        expenditure('本年支出合计', '90'),
        expenditure('结转下年', '10'),
        expenditure('支出总计', '100'),
      ],
      [],
    ],
    [
      'subtotal under its items is wrong',
      [
        expenditure('教育支出', '60'),
        expenditure('卫生健康支出', '20'),
        expenditure('本年支出合计', '90'),
        expenditure('支出总计', '90'),
      ],
      ['error @13,11,12'],
    ],
    [
      'total first',
      [revenue('合计', '100'), revenue('一般公共预算资金', '100'), revenue('事业收入资金', '')],
      [],
    ],
  ] as const)('sides: %s', (_, rows, expected) => {
    expect(run({ kind: 'department-balance', columns: ['budget', 'total'], rows })).toEqual(expected)
  })

  test('a table of one row has nothing to add', () => {
    expect(run({ kind: 'three-public', columns: ['current.total'], rows: [['', '5.00']] })).toEqual([
      '未检查：没有带合计行的预算表',
    ])
  })
})
