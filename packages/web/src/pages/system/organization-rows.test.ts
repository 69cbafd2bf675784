import { expect, test } from 'vitest'
import { aboveOf, branchOf, organizationLines, type Organization } from './organization-rows'

const row = (id: string, parent: string | null, kind: Organization['kind']): Organization => ({
  id,
  parent,
  kind,
  code: id,
  name: `单位${id}`,
})
const rows = [
  row('1', null, 'bureau'),
  row('2', '1', 'department'),
  row('3', '1', 'department'),
  row('21', '2', 'unit'),
  row('31', '3', 'unit'),
  row('311', '31', 'unit'),
]

test('organizations stand below what they belong to', () => {
  expect(organizationLines(rows, '').map(({ id, depth }) => [id, depth])).toEqual([
    ['1', 0],
    ['2', 1],
    ['21', 2],
    ['3', 1],
    ['31', 2],
    ['311', 3],
  ])
})

test('what is looked for is shown with what is above it', () => {
  expect(organizationLines(rows, '单位311').map(({ id }) => id)).toEqual(['1', '3', '31', '311'])
  expect(organizationLines(rows, '没有')).toEqual([])
})

test('a branch is an organization with everything below', () => {
  expect([...branchOf(rows, '3')]).toEqual(['3', '31', '311'])
})

test('above an organization is everything up to the root', () => {
  expect(aboveOf(rows, '311')).toEqual(['311', '31', '3', '1'])
  expect(aboveOf(rows, null)).toEqual([])
})
