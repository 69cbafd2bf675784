import { describe, expect, test } from 'vitest'
import { messagesOf, outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { sameTotal } from './same-total'

const table = (kind: string, line: number, ...row: [string, ...string[]]) =>
  sampleStatement({ kind, line, title: kind, columns: ['total', 'basic', 'project'], rows: [row] })

const balance = (line: number, revenue: string, expenditure: string) =>
  sampleStatement({
    kind: 'department-balance',
    line,
    title: 'department-balance',
    columns: ['budget'],
    rows: [
      { side: 'revenue', name: '收入总计', values: [revenue] },
      { side: 'expenditure', name: '支出总计', values: [expenditure] },
    ],
  })

const summary = (line: number, current: string, total: string) =>
  sampleStatement({
    kind: 'fiscal-appropriation-summary',
    line,
    columns: ['generalPublic'],
    rows: [
      { side: 'expenditure', name: '本年支出', values: [current] },
      { side: 'expenditure', name: '支出总计', values: [total] },
    ],
  })

const carried = (line: number, current: string, total: string) =>
  sampleStatement({
    kind: 'department-balance',
    line,
    columns: ['budget'],
    rows: [
      { side: 'revenue', name: '本年收入合计', values: [current] },
      { side: 'revenue', name: '收入总计', values: [total] },
      { side: 'expenditure', name: '本年支出合计', values: [current] },
      { side: 'expenditure', name: '支出总计', values: [total] },
    ],
  })

describe('budget/same-total', () => {
  test.each([
    ['equal', [balance(10, '100.00', '100.00'), table('department-expenditure', 20, '合计', '100.00')], []],
    [
      'one finding names every table',
      [
        balance(10, '100.00', '100.00'),
        table('department-revenue', 20, '合计', '100.00'),
        table('department-expenditure', 30, '合计', '90.00'),
      ],
      ['error @31,11,12,21'],
    ],
    [
      'rounding',
      [balance(10, '100.00', '100.00'), table('department-expenditure', 20, '合计', '100.01')],
      ['hint /rounding@21,11,12'],
    ],
    [
      'carry-over left out by one of the tables',
      [summary(10, '90.00', '100.00'), table('general-expenditure-by-function', 20, '合计', '90.00')],
      [],
    ],
    [
      'the tables of revenue and expenditure print the year alone',
      [
        carried(10, '90.00', '100.00'),
        table('department-revenue', 20, '合计', '90.00'),
        table('department-expenditure', 30, '合计', '90.00'),
      ],
      [],
    ],
    [
      'neither with nor without carry-over',
      [summary(10, '90.00', '100.00'), table('general-expenditure-by-function', 20, '合计', '80.00')],
      ['error @21,12'],
    ],
    [
      'one table alone',
      [table('department-expenditure', 20, '合计', '100.00')],
      ['未检查：没有两张以上可以对照总额的部门预算表'],
    ],
  ])('%s', (_, statements, expected) => {
    expect(outcomeOf(sameTotal, sampleDocument({ statements }))).toEqual(expected)
  })

  test('names the figures', () => {
    const statements = [balance(10, '100.00', '100.00'), table('department-expenditure', 20, '合计', '90.00')]
    expect(messagesOf(sameTotal, sampleDocument({ statements }))).toEqual([
      '部门收支总额各表不一致：department-balance 100万元；department-balance 100万元；department-expenditure 90万元',
    ])
  })

  test('two organizations in one document are not held against one another', () => {
    const of = (name: string, line: number, total: string) => [
      { ...balance(line, total, total), organization: { code: null, name } },
      { ...table('department-expenditure', line + 10, '合计', total), organization: { code: null, name } },
    ]
    const statements = [...of('示例区第一中学', 10, '50.00'), ...of('示例区第二中学', 40, '70.00')]
    expect(outcomeOf(sameTotal, sampleDocument({ statements }))).toEqual([])
  })
})
