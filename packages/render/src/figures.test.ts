import { assert, bigInt, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { isExactNumber, placesOf, plainFigure, printedFigure, sumsTo } from './figures'

test('figures are grouped, padded and never rounded', () => {
  expect(printedFigure('1234567.5', 2)).toBe('1,234,567.50')
  expect(printedFigure('-1234.567', 2)).toBe('-1,234.567')
  expect(printedFigure('999', 0)).toBe('999')
  expect(printedFigure('1000', 0)).toBe('1,000')
  expect(printedFigure('-0.00', 2)).toBe('0.00')
  expect(printedFigure('007.100', 2)).toBe('7.10')
  expect(plainFigure('12345678901234567890.12', 2)).toBe('12345678901234567890.12')
  expect(placesOf('1.500', 0)).toBe(1)
})

test('what is no exact decimal is refused', () => {
  for (const value of ['', '1,000', '1e5', 'NaN', '.5', '+1', '１'])
    expect(() => printedFigure(value, 2)).toThrow(RangeError)
})

test('a figure is a number for a spreadsheet as long as fifteen digits hold it', () => {
  expect(isExactNumber('1234567890123.45')).toBe(true)
  expect(isExactNumber('12345678901234.56')).toBe(false)
  expect(isExactNumber('-0.000000000000001')).toBe(true)
  expect(isExactNumber('1234567890123450000')).toBe(false)
})

test('every figure a spreadsheet gets as a number comes back with all its digits', () => {
  assert(
    property(bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), nat(6), (units, places) => {
      const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
      const value = `${units < 0n ? '-' : ''}${digits.slice(0, digits.length - places)}${places > 0 ? `.${digits.slice(-places)}` : ''}`
      if (isExactNumber(value))
        // The shortest digits that name the double are what a spreadsheet shows.
        expect(plainFigure(String(Number(value) || 0), places)).toBe(plainFigure(value, places))
      expect(printedFigure(value, places).replaceAll(',', '')).toBe(plainFigure(value, places))
    }),
  )
})

test('sums are exact', () => {
  const terms = (...values: string[]) => values.map((value) => ({ value, subtract: false }))
  expect(sumsTo(terms('0.1', '0.2'), '0.30')).toBe(true)
  expect(sumsTo(terms('99999999999999999.99', '0.01'), '100000000000000000')).toBe(true)
  expect(sumsTo([...terms('5'), { value: '1.5', subtract: true }], '3.5')).toBe(true)
  expect(sumsTo(terms('0.1', '0.2'), '0.31')).toBe(false)
})
