import { expect, it } from 'vitest'
import { emptyPath } from './empty-path'

it.each([
  ['', 'goal', 'goal'],
  ['name', 'goal', 'goal'],
  ['indicators.2.name', 'weight', 'indicators.2.weight'],
  ['indicators.2', 'unit', 'indicators.2.unit'],
  ['rows.14.cells.total', 'code', 'rows.14.code'],
])('beside %j the empty %s is at %s', (path, field, at) => {
  expect(emptyPath(path, field)).toBe(at)
})
