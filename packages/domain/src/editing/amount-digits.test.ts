import { expect, test } from 'vitest'
import { amountDigits } from './amount-digits'

test.each([
  ['1,234.50', '万元', '1234.50'],
  ['1234.50', '万元', '1234.50'],
  [' －１，２３４ ', '元', '-1234'],
  ['−5', '万元', '-5'],
  ['+7', '万元', '7'],
  ['007.10', '元', '7.10'],
  ['-0.00', '元', '0.00'],
  ['0', '元', '0'],
  ['12,34', '元', null],
  ['1,2345', '元', null],
  ['1.2E+05', '元', null],
  ['0.001', '元', null],
  ['0.000001', '万元', '0.000001'],
  ['999999999999999', '亿元', null],
  ['', '元', null],
  ['约 5', '元', null],
] as const)('%j in %s is kept as %j', (typed, unit, kept) => {
  expect(amountDigits(typed, unit)).toBe(kept)
})
