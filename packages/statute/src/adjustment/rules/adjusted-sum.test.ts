import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { adjustedSum } from './adjusted-sum'

const run = (kind: string, columns: readonly string[], values: readonly string[]) =>
  outcomeOf(
    adjustedSum,
    sampleDocument({
      statements: [
        sampleStatement({ kind, columns, rows: [{ side: 'expenditure', name: '教育支出', values }] }),
      ],
    }),
  )

const general = ['approved', '防疫支出调整', '特殊转移支付调整', 'adjusted']
const fund = ['approved', 'previousAdjusted', 'change', 'adjusted']

test.each([
  ['approved and changes', 'general-budget-adjustment', general, ['100', '-20', '50', '130'], []],
  [
    'a change left out',
    'general-budget-adjustment',
    general,
    ['100', '-20', '50', '150'],
    ['error @11,11,11,11'],
  ],
  [
    'cuts printed without a minus',
    'general-budget-adjustment',
    ['approved', '调增', '调减', 'adjusted'],
    ['100', '50', '20', '130'],
    [],
  ],
  [
    'cuts printed with a minus',
    'general-budget-adjustment',
    ['approved', '调增', '调减', 'adjusted'],
    ['100', '50', '-20', '130'],
    [],
  ],
  ['an untouched row', 'general-budget-adjustment', general, ['100', '', '', '100'], []],
  ['an empty row', 'general-budget-adjustment', general, ['', '', '', ''], []],
  ['from the last adjustment', 'fund-budget-adjustment', fund, ['100', '140', '10', '150'], []],
  [
    'not from the approved budget',
    'fund-budget-adjustment',
    fund,
    ['100', '140', '10', '110'],
    ['error @11,11,11'],
  ],
  ['the last adjustment did not touch the row', 'fund-budget-adjustment', fund, ['100', '', '10', '110'], []],
  [
    'rounding',
    'fund-budget-adjustment',
    fund,
    ['100', '140.1', '10.0', '150.2'],
    ['hint /rounding@11,11,11'],
  ],
] as const)('adjustment/adjusted-sum: %s', (_, kind, columns, values, expected) => {
  expect(run(kind, columns, values)).toEqual(expected)
})

test('without a table', () => {
  expect(outcomeOf(adjustedSum, sampleDocument({}))).toEqual(['未检查：没有预算收支调整表'])
})
