import { expect, it } from 'vitest'
import { findLine } from './find-line'

const lines = ['一、收入', '二、支出', '3 收入', '']

it.each([
  ['收入', 0, 1],
  ['收入', 1, 3],
  ['收入', 3, 1],
  ['4', 0, 4],
  ['3', 0, 3],
  ['9', 0, null],
  ['没有', 0, null],
  [' ', 0, null],
])('%j after line %i is on line %j', (words, from, expected) => {
  expect(findLine(lines, words, from)).toBe(expected)
})
