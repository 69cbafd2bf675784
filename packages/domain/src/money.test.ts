import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMoney,
  amountUnits,
  formatMoney,
  lastDigit,
  money,
  parseMoney,
  subtractMoney,
  zero,
} from './money'

describe('parseMoney', () => {
  test.each([
    ['3805.35', '万元', 3_805_350_000],
    ['0.0689', '万元', 68_900],
    ['-5648', '万元', -5_648_000_000],
    ['0', '万元', 0],
    ['-0', '元', 0],
    ['12.34', '元', 1_234],
    ['1.5', '亿元', 15_000_000_000],
  ] as const)('%s %s', (digits, unit, fen) => {
    expect(parseMoney(digits, unit)).toBe(fen)
  })

  test.each([
    ['0.001', '元'],
    ['', '元'],
    ['1,000', '元'],
    ['1e3', '元'],
    ['约 3', '万元'],
    ['99999999999999', '亿元'],
  ] as const)('%s %s is not read', (digits, unit) => {
    expect(parseMoney(digits, unit)).toBeNull()
  })
})

describe('formatMoney', () => {
  test.each([
    [money(3_805_350_000), '万元', { decimals: 2, separators: true }, '3,805.35'],
    [money(-1), '元', {}, '-0.01'],
    [money(80_000_000_000), '万元', { decimals: 2 }, '80000.00'],
    [zero, '万元', {}, '0'],
  ] as const)('%d %s', (amount, unit, options, text) => {
    expect(formatMoney(amount, unit, options)).toBe(text)
  })

  test('refuses to round', () => {
    expect(() => formatMoney(money(68_900), '万元', { decimals: 2 })).toThrow(RangeError)
  })

  test('writes what parseMoney reads, in every unit', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...amountUnits), (fen, unit) => {
        expect(parseMoney(formatMoney(money(fen), unit), unit)).toBe(fen === 0 ? 0 : fen)
      }),
    )
  })
})

test('sums and differences are exact or throw', () => {
  expect(addMoney(money(10), money(-3))).toBe(7)
  expect(subtractMoney(money(1), money(3))).toBe(-2)
  expect(() => addMoney(money(Number.MAX_SAFE_INTEGER), money(1))).toThrow(RangeError)
  expect(() => money(0.5)).toThrow(RangeError)
})

test.each([
  ['12.30', '万元', 10_000],
  ['12', '万元', 1_000_000],
  ['0.5', '元', 10],
] as const)('the last printed digit of %s %s', (printed, unit, fen) => {
  expect(lastDigit(printed, unit)).toBe(fen)
})
