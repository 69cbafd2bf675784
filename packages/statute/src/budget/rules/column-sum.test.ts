import { describe, expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { columnSum } from './column-sum'

describe('budget/column-sum', () => {
  test.each([
    [
      'holds, an empty part adds nothing',
      ['total', 'basic', 'project'],
      ['合计', '100.00', '100.00', ''],
      [],
    ],
    [
      'a total that is not basic and project',
      ['total', 'basic', 'project'],
      ['合计', '100.00', '60.00', '50.00'],
      ['error @11'],
    ],
    ['rounding', ['total', 'basic', 'project'], ['合计', '100.00', '60.00', '40.01'], ['hint /rounding@11']],
    ['the row that numbers the columns', ['total', 'basic', 'project'], ['栏次', '1', '2', '3'], []],
    [
      'one of two parts is not printed',
      ['total', 'project'],
      ['合计', '100.00', '50.00'],
      ['未检查：没有带合计栏的预算表'],
    ],
  ] as const)('%s', (_, columns, row, expected) => {
    const statement = sampleStatement({ kind: 'department-expenditure', columns, rows: [row] })
    expect(
      outcomeOf(columnSum, sampleDocument({ statements: [statement] })).map((one) =>
        one.replace(/@.*/, '@11'),
      ),
    ).toEqual(expected)
  })

  test('a wide table that leaves sources out is only asked about', () => {
    const statement = sampleStatement({
      kind: 'department-revenue',
      columns: ['total', 'generalPublic', 'governmentFund', 'business'],
      rows: [['合计', '100.00', '60.00', '10.00', '10.00']],
    })
    expect(outcomeOf(columnSum, sampleDocument({ statements: [statement] }))).toEqual([
      'warning @11,11,11,11',
    ])
  })
})
