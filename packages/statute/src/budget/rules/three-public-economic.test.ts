import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { threePublicEconomic } from './three-public-economic'

test.each([
  ['equal', '10.00', '10.00', []],
  ['below the basic part', '8.00', '10.00', ['warning @11,31']],
  ['more from projects', '18.00', '10.00', ['hint /beyond-basic@11,31']],
  ['rounding', '10.00', '10.01', ['hint /rounding@11,31']],
  ['no such class in basic expenditure', '10.00', '', []],
])('budget/three-public-economic: %s', (_, reception, basic, expected) => {
  const statements = [
    sampleStatement({ kind: 'three-public', columns: ['current.reception'], rows: [['合计', reception]] }),
    sampleStatement({
      kind: 'basic-expenditure-by-economic',
      line: 30,
      columns: ['total'],
      rows: [['30217 公务接待费', basic]],
    }),
  ]
  expect(outcomeOf(threePublicEconomic, sampleDocument({ statements }))).toEqual(expected)
})

test('without the tables', () => {
  expect(outcomeOf(threePublicEconomic, sampleDocument({}))).toEqual([
    '未检查：没有（或不能确定唯一的）“三公”经费表、一般公共预算基本支出表',
  ])
})
