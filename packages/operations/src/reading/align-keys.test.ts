import type { EditionIndicator, EditionTarget } from '@heng/domain/editing/edition-record'
import { exampleIndicator, exampleTarget } from '@heng/domain/editing/example-records'
import { expect, test } from 'vitest'
import { alignKeys } from './align-keys'

const indicator = (key: string, name: string): EditionIndicator => exampleIndicator(key, { name })
const form = (...indicators: EditionIndicator[]): EditionTarget =>
  exampleTarget({ fields: {}, indicatorColumns: ['name'], indicators })

test('items that are the same keep their keys, also when there are two alike; others get fresh ones', () => {
  const before = form(indicator('a', '改造'), indicator('b', '培训'), indicator('c', '培训'))
  const after = form(
    indicator('1', '培训'),
    indicator('2', '新建'),
    indicator('3', '改造'),
    indicator('4', '培训'),
  )
  const origins = {
    'indicators/1/weight': { line: 7 },
    'indicators/2': { line: 8 },
    'fields/name': { line: 1 },
  }
  const { data, origins: moved } = alignKeys(before, { data: after, origins })
  const keys = data.record === 'performance-target' ? data.indicators.map(({ key }) => key) : []
  expect([keys[0], keys[2], keys[3]]).toEqual(['b', 'a', 'c'])
  expect(keys[1]).toMatch(/^[0-9a-f-]{13}$/)
  expect(moved).toEqual({
    'indicators/b/weight': { line: 7 },
    [`indicators/${keys[1]}`]: { line: 8 },
    'fields/name': { line: 1 },
  })
})

test('without a record before, every key is fresh and no two are the same', () => {
  const { data } = alignKeys(null, { data: form(indicator('1', '甲'), indicator('2', '甲')), origins: {} })
  const keys = data.record === 'performance-target' ? data.indicators.map(({ key }) => key) : []
  expect(new Set(keys).size).toBe(2)
  expect(keys).not.toContain('1')
})
