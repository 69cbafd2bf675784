import { expect, test } from 'vitest'
import { whereTo } from './where-to'

test.each([
  ['', '/'],
  ['?to=%2Freview%3Frule%3Dx', '/review?rule=x'],
  ['?to=https%3A%2F%2Fevil.example', '/'],
  ['?to=%2F%2Fevil.example', '/'],
  ['?to=%2F%5Cevil.example', '/'],
  ['?to=javascript%3Aalert(1)', '/'],
  ['?to=%2Fsign-in', '/'],
  ['?error=x', '/'],
])('%s leads to %s', (search, to) => {
  expect(whereTo(search)).toBe(to)
})
