import { assert, constantFrom, integer, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { padTo, widthOf, wrap } from './width'

test.each([
  ['abc', 3],
  ['预算', 4],
  ['（≥90％）', 9],
  ['𠮷', 2],
  ['e\u0301', 1],
])('%s takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

test('padding aligns Chinese and Latin', () => {
  expect(padTo('预算', 6)).toBe('预算  ')
  expect(padTo('预算报告', 6)).toBe('预算报告')
})

test('figures and Latin words are not torn, punctuation does not begin a line', () => {
  expect(wrap('合计 12345.67 万元', 8)).toEqual(['合计', '12345.67', '万元'])
  expect(wrap('一二三，四', 6)).toEqual(['一二三，', '四'])
})

test('wrapping loses nothing but white space and line ends', () => {
  const text = string({ unit: constantFrom('预', '算', 'a', '1', '，', ' ', '\n', '≥'), maxLength: 60 })
  assert(
    property(text, integer({ min: 4, max: 20 }), (given, width) => {
      const lines = wrap(given, width)
      expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(/[ \n]/g, ''))
    }),
  )
})
