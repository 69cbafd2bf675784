import type { Collection } from '@heng/server/contract'
import { expect, test } from 'vitest'
import { collectionRows, heatOf } from './collection-rows'

const organization = (id: string, kind: 'department' | 'unit') => ({
  id,
  code: id,
  name: `示例${id}`,
  kind,
  parent: null,
})
const standing = (id: string, state: Collection['departments'][number]['standings'][number]['state']) => ({
  organization: organization(id, 'unit'),
  edition: state && `e${id}`,
  state,
  records: 1,
  errors: 2,
  warnings: 1,
  hints: 0,
  returns: state === 'open' ? 1 : 0,
  changedAt: null,
})

test('a department is counted by how far its organizations have come', () => {
  const [row] = collectionRows({
    fiscalYear: 2026,
    stage: 'first-submission',
    stages: ['first-submission'],
    departments: [
      {
        department: organization('201', 'department'),
        standings: [
          standing('1', null),
          standing('2', 'open'),
          standing('3', 'issued'),
          standing('4', 'open'),
        ],
      },
    ],
  })
  expect(row).toMatchObject({
    counts: { missing: 1, open: 2, submitted: 0, departmentChecked: 0, bureauReviewed: 0, compiled: 1 },
    all: 4,
    records: 4,
    errors: 8,
    warnings: 4,
    hints: 0,
    returns: 2,
  })
  expect(row?.late.map(({ id }) => id)).toEqual(['1', '2', '4'])
})

test('heat is by share, and one of many is not nothing', () => {
  expect([heatOf(0, 10), heatOf(1, 100), heatOf(1, 2), heatOf(10, 10), heatOf(0, 0)]).toEqual([0, 1, 2, 4, 0])
})
