import { applyChanges } from '@heng/domain/editing/apply-changes'
import { exampleRow, exampleStatement } from '@heng/domain/editing/example-records'
import type { RecordChange } from '@heng/domain/editing/record-change'
import { expect, test } from 'vitest'
import { sameOutline } from './row-outline'

const statement = exampleStatement([
  exampleRow('r1', { code: '205', name: '教育支出', cells: { total: '10.00' } }),
  exampleRow('r2', { code: '20502', name: '普通教育', cells: { total: '10.00' } }),
])

const keeps = (...changes: RecordChange[]): boolean => {
  const after = applyChanges(statement, changes)
  if (after.record !== 'statement') throw new Error('a statement stays one')
  return sameOutline(statement.rows, after.rows)
}

test.each([
  ['an amount', { change: 'set', path: 'rows/r1/cells/total', value: '20.00' }, true],
  ['another name', { change: 'set', path: 'rows/r1/name', value: '教育' }, true],
  ['no name', { change: 'set', path: 'rows/r1/name', value: null }, false],
  ['another code', { change: 'set', path: 'rows/r2/code', value: '20602' }, false],
  ['another level', { change: 'set', path: 'rows/r2/level', value: '3' }, false],
  ['a text it had not', { change: 'set', path: 'rows/r2/texts/owner', value: '示例单位' }, false],
  ['one row less', { change: 'remove', list: 'rows', key: 'r1' }, false],
] as const)('%s: the same tree and columns? %s', (_, change, same) => {
  expect(keeps(change)).toBe(same)
})
