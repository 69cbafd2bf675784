import { expect, it } from 'vitest'
import { exampleFinding } from './example-document'
import { keyedFindings, ruleOf } from './keyed-finding'

it('names findings by rule and place, and counts where that is not enough', () => {
  const keys = keyedFindings([
    exampleFinding({ line: 9 }),
    exampleFinding({ line: 9, cell: 2 }),
    exampleFinding({ line: 9 }),
    exampleFinding({ line: 9 }, { places: [] }),
  ]).map(({ key }) => key)
  expect(keys).toEqual([
    'performance/weights-sum@9',
    'performance/weights-sum@9.2',
    'performance/weights-sum@9~2',
    'performance/weights-sum',
  ])
})

it('drops the variant of a rule', () => {
  expect(ruleOf('budget/grand-total/rounding')).toBe('budget/grand-total')
})
