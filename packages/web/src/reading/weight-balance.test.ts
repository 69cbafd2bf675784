import { expect, it } from 'vitest'
import { at, exampleIndicator, exampleTarget } from './example-document'
import { weightBalance } from './weight-balance'

const target = (weights: readonly string[], more = {}) =>
  exampleTarget({
    indicators: weights.map((weight, row) => exampleIndicator(40 + row, { weight: at(weight, 40 + row, 6) })),
    ...more,
  })

it.each([
  ['the rest beside execution', target(['40', '50']), ['90', '90', 'exact']],
  ['fractions without a float', target(['0.1', '0.2', '89.7']), ['90', '90', 'exact']],
  ['too much', target(['45', '50']), ['95', '90', 'above']],
  ['too little', target(['45'], { executionWeight: at('20', 33) }), ['45', '80', 'below']],
  [
    'a form that prints no execution weight',
    target(['90'], { executionWeight: null }),
    ['90', '90', 'exact'],
  ],
  ['a department', target(['100'], { scope: 'department' }), ['100', '100', 'exact']],
  ['a weight that is no number', target(['90', '约5']), ['90', '90', 'exact']],
])('%s', (_, form, expected) => {
  const balance = weightBalance(form)
  expect([balance?.sum, balance?.expected, balance?.state]).toEqual(expected)
})

it('execution listed among the indicators makes it a hundred', () => {
  const listed = exampleIndicator(50, { name: at('预算执行率', 50, 3), weight: at('10', 50, 6) })
  const form = target(['90'])
  expect(weightBalance({ ...form, indicators: [...form.indicators, listed] })?.state).toBe('exact')
})

it('says nothing of a form without weights', () => {
  expect(weightBalance(target([]))).toBeNull()
})
