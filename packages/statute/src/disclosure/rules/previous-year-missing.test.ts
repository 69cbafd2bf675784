import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument } from '../../statement/statement-sample'
import { sampleDepartment, sampleTables } from '../department-sample'
import { previousYearMissing } from './previous-year-missing'

const without = sampleTables().map((table) => ({
  ...table,
  columns: table.columns.filter(({ key }) => !key.startsWith('previous')),
}))

test.each([
  ['both tables print last year', sampleDepartment({}), []],
  ['neither does: one finding', sampleDepartment({ tables: without }), ['hint @310,330']],
  [
    'nothing is compared',
    sampleDepartment({ tables: without, paragraphs: ['2024年“三公”经费预算5万元。'] }),
    ['未检查：情况说明中没有增减变化'],
  ],
  ['no department budget', sampleDocument({}), ['未检查：不是部门预算公开资料（没有情况说明和部门预算表）']],
])('disclosure/previous-year-missing: %s', (_, document, expected) => {
  expect(outcomeOf(previousYearMissing, document)).toEqual(expected)
})
