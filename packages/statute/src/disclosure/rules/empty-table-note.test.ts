import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { sampleDepartment, sampleParagraphs, sampleTables } from '../department-sample'
import { emptyTableNote } from './empty-table-note'

const fund = (amount: string, ...notes: string[]) => [
  ...sampleTables(),
  sampleStatement({
    kind: 'fund-expenditure',
    line: 350,
    columns: ['total'],
    rows: [['合计', amount]],
    notes,
  }),
]

test.each([
  [
    'empty with a note',
    sampleDepartment({ tables: fund('', '备注：本部门当年没有政府性基金预算收支，此表为空表。') }),
    [],
  ],
  ['zeros with a note', sampleDepartment({ tables: fund('0', '备注：没有政府性基金预算支出。') }), []],
  ['empty without', sampleDepartment({ tables: fund('') }), ['warning @350']],
  [
    'empty, said in the narrative',
    sampleDepartment({
      tables: fund(''),
      paragraphs: [...sampleParagraphs, '2024年没有用政府性基金预算拨款安排支出。'],
    }),
    ['hint @350'],
  ],
  [
    'not empty, but the note says so',
    sampleDepartment({ tables: fund('5.00', '备注：此表无数据。') }),
    ['error /not-empty@352'],
  ],
  ['not empty, another note', sampleDepartment({ tables: fund('5.00', '备注：本表反映当年支出。') }), []],
  [
    'no department budget',
    sampleDocument({ statements: fund('') }),
    ['未检查：不是部门预算公开资料（没有情况说明和部门预算表）'],
  ],
])('disclosure/empty-table-note: %s', (_, document, expected) => {
  expect(outcomeOf(emptyTableNote, document)).toEqual(expected)
})
