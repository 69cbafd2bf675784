import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  formatDecimal,
  multiplyDecimal,
  parseDecimal,
  subtractDecimal,
} from './decimal'

const decimal = (text: string): Decimal => {
  const value = parseDecimal(text)
  if (!value) throw new Error(`${text} is no decimal`)
  return value
}

test.each(['', '≥3', '1e3', '1.', '.5', '1,000', '１'])('%s is no decimal', (text) => {
  expect(parseDecimal(text)).toBeNull()
})

test.each([
  ['2.50', '2.5'],
  ['-0.30', '-0.3'],
  ['-0', '0'],
  ['007', '7'],
  ['100', '100'],
])('%s is written %s', (text, written) => {
  expect(formatDecimal(decimal(text))).toBe(written)
})

describe('arithmetic is exact', () => {
  test('0.1 + 0.2 = 0.3', () => {
    expect(compareDecimals(addDecimals(decimal('0.1'), decimal('0.2')), decimal('0.30'))).toBe(0)
    expect(formatDecimal(subtractDecimal(decimalOf(90), decimal('87.5')))).toBe('2.5')
    expect(formatDecimal(multiplyDecimal(decimal('1.5'), decimal('-0.2')))).toBe('-0.3')
  })

  test('order agrees with the order of integers', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (left, right) => {
        const order = Math.sign(compareDecimals(decimalOf(left), decimalOf(right)))
        expect(order).toBe(Math.sign(left === right ? 0 : left < right ? -1 : 1))
      }),
    )
  })
})
