import { expect, test } from 'vitest'
import { money } from '../money'
import { amountFrom, amountText } from './amount-text'

test.each([
  ['1,234.5', { printed: '1234.5', amount: 1_234_500_000 }],
  ['１２．３４', { printed: '12.34', amount: 12_340_000 }],
  ['-5', { printed: '-5', amount: -5_000_000 }],
  ['12,34', { printed: '12,34', amount: null }],
  ['0.1234567', { printed: '0.1234567', amount: null }],
  ['三万', { printed: '三万', amount: null }],
])('%s is read as %j', (text, amount) => expect(amountFrom(text, '万元')).toEqual(amount))

test('digits of another unit never become an amount of this one', () => {
  const foreign = { printed: '35000', amount: null }
  expect(amountFrom(amountText(foreign, '万元'), '万元')).toEqual(foreign)
  expect(amountText({ printed: '3.5', amount: money(3_500_000) }, '万元')).toBe('3.5')
})
