import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument } from '../../statement/statement-sample'
import { sampleDepartment, sampleTables } from '../department-sample'
import { organizationMismatch } from './organization-mismatch'

const renamed = (to: string, ...at: number[]) =>
  sampleTables().map((one, index) =>
    at.includes(index) ? { ...one, title: one.title.replace('示例区教育委员会', to) } : one,
  )

test.each([
  ['one name', sampleDepartment({}), []],
  ['all tables use a short name', sampleDepartment({ tables: renamed('示例区教委', 0, 1, 2, 3) }), []],
  [
    'one table spells it otherwise',
    sampleDepartment({ tables: renamed('示例教育委员会', 1) }),
    ['warning /spelling@310'],
  ],
  [
    'one table is of another organization',
    sampleDepartment({ tables: renamed('示例区卫生健康委员会', 2) }),
    ['warning @320'],
  ],
  ['a title without an organization', sampleDepartment({ tables: renamed('', 1) }), []],
  ['no department budget', sampleDocument({}), ['未检查：不是部门预算公开资料（没有情况说明和部门预算表）']],
])('disclosure/organization-mismatch: %s', (_, document, expected) => {
  expect(outcomeOf(organizationMismatch, document)).toEqual(expected)
})
