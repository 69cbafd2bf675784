import { expect, it } from 'vitest'
import { gravest } from './severity'

it.each([
  [[], null],
  [['hint'] as const, 'hint'],
  [['hint', 'error', 'warning'] as const, 'error'],
])('the gravest of %j', (severities, expected) => {
  expect(gravest(severities)).toBe(expected)
})
