import type { RecordHead } from '@heng/server/contract'
import { expect, test } from 'vitest'
import { volumeLines } from './volume-lines'

const form = (id: string, name: string): RecordHead => ({
  id,
  lineage: id,
  kind: 'performance-target',
  ordinal: 1,
  name,
  version: 1,
  document: null,
  returns: 0,
  errors: 0,
  warnings: 0,
})

const entry = (key: string, name: string) => ({
  key,
  seq: null,
  name,
  department: null,
  amount: null,
  page: null,
})

test('each entry has the form of its name, and what lacks the other is shown', () => {
  const lines = volumeLines(
    [entry('a', '校舍 维修（一期）'), entry('b', '校园安全'), entry('c', '校园安全')],
    [form('f1', '校园安全'), form('f2', '校舍维修(一期)'), form('f3', '教师培训')],
  )
  expect(lines.map(({ key, entry: own, form: of }) => [key, own?.name ?? null, of?.id ?? null])).toEqual([
    ['a', '校舍 维修（一期）', 'f2'],
    ['b', '校园安全', 'f1'],
    ['c', '校园安全', null],
    ['f3', null, 'f3'],
  ])
})
