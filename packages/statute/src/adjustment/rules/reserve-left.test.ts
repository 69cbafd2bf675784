import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { reserveLeft } from './reserve-left'

test.each([
  ['some left', '预备费', '5', []],
  ['all used', '预备费', '0', []],
  ['more used than there is', '预备费', '-5', ['error @11']],
  ['no reserve in the table', '教育支出', '5', ['未检查：调整表中没有预备费']],
])('adjustment/reserve-left: %s', (_, name, adjusted, expected) => {
  const statement = sampleStatement({
    kind: 'general-budget-adjustment',
    columns: ['approved', 'adjusted'],
    rows: [{ side: 'expenditure', name, values: ['10', adjusted] }],
  })
  expect(outcomeOf(reserveLeft, sampleDocument({ statements: [statement] }))).toEqual(expected)
})
