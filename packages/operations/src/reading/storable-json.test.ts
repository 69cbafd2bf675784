import { assert, jsonValue, pre, property } from 'fast-check'
import { expect, test } from 'vitest'
import { storableJson } from './storable-json'

test.each<[unknown, unknown]>([
  ['甲\u0000乙', '甲\uFFFD乙'],
  ['\\u0000', '\\u0000'],
  ['\\\u0000', '\\\uFFFD'],
  ['\uD800', '\uFFFD'],
  ['𠮷', '𠮷'],
  [{ '\u0000': ['a\u0000\u0000'] }, { '\uFFFD': ['a\uFFFD\uFFFD'] }],
])('%j is stored as %j', (value, stored) => {
  expect(JSON.parse(storableJson(value))).toEqual(stored)
})

test('what needs no change is not changed', () => {
  assert(
    property(jsonValue(), (value) => {
      const text = JSON.stringify(value)
      pre(!/\\u(?:0000|d[89a-f])/i.test(text))
      expect(storableJson(value)).toBe(text)
    }),
  )
})
