import { expect, test } from 'vitest'
import { printedAmount } from './printed-amount'

test.each([
  ['1,086.6', { printed: '1086.6', amount: 1_086_600_000 }],
  ['１２', { printed: '12', amount: 12_000_000 }],
  ['-5', { printed: '-5', amount: -5_000_000 }],
  ['0.0000001', { printed: '0.0000001', amount: null }],
  ['12项', null],
  ['', null],
])('“%s” in 万元', (text, amount) => {
  expect(printedAmount(text, '万元')).toEqual(amount)
})
