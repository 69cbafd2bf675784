import { expect, test } from 'vitest'
import { explainRule } from './explain-rule'
import { listRules } from './list-rules'

test('every listed rule is explained by its id, also with a variant', () => {
  const [first] = listRules()
  expect(first && explainRule(first.id)).toEqual(first)
  expect(explainRule('performance/weights-sum/rounding').id).toBe('performance/weights-sum')
})

test.each([['weights-sum'], ['weight-sum'], ['performance/weightsum']])(
  '%s is refused with a suggestion',
  (asked) => {
    expect(() => explainRule(asked)).toThrow(/是不是：performance\/weights-sum/)
  },
)

test('what is near to nothing is refused without one', () => {
  expect(() => explainRule('完全不同的东西')).toThrow('没有这条规则：完全不同的东西')
})
