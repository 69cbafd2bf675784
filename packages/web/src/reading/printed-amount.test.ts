import { expect, it } from 'vitest'
import { alignmentPad, columnDecimals, isNegative, withSeparators } from './printed-amount'

it.each([
  ['3805.35', '3,805.35'],
  ['-1054813', '-1,054,813'],
  ['999', '999'],
  ['0.0689', '0.0689'],
  ['9007199254740993.01', '9,007,199,254,740,993.01'],
  ['约3000', '约3000'],
])('separates %s', (printed, expected) => {
  expect(withSeparators(printed)).toBe(expected)
})

it('pads every amount of a column to the same decimals without printing a digit more', () => {
  const column = ['80000', '12.5', '0.0689']
  const decimals = columnDecimals([...column, null, undefined])
  expect(decimals).toBe(4)
  expect(column.map((printed) => alignmentPad(printed, decimals))).toEqual(['.0000', '000', ''])
})

it('a zero with a sign is not negative', () => {
  expect(['-0.00', '-0.01', '5'].map(isNegative)).toEqual([false, true, false])
})
