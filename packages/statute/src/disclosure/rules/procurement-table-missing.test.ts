import { expect, test } from 'vitest'
import { outcomeOf, sampleStatement } from '../../statement/statement-sample'
import { sampleDepartment, sampleParagraphs, sampleTables } from '../department-sample'
import { procurementTableMissing } from './procurement-table-missing'

const paragraphs = (amount: string) => [
  ...sampleParagraphs,
  `2.政府采购情况。政府采购预算总额${amount}万元。`,
]
const table = sampleStatement({
  kind: 'procurement',
  line: 350,
  columns: ['total'],
  rows: [['合计', '9.00']],
})

test.each([
  ['announced, no table', sampleDepartment({ paragraphs: paragraphs('9') }), ['error @203']],
  [
    'announced, with a table',
    sampleDepartment({ paragraphs: paragraphs('9'), tables: [...sampleTables(), table] }),
    [],
  ],
  [
    'nothing is procured',
    sampleDepartment({ paragraphs: paragraphs('0') }),
    ['未检查：情况说明中没有政府采购预算'],
  ],
  [
    'a table was printed but not read',
    sampleDepartment({
      paragraphs: paragraphs('9'),
      document: { unplaced: [{ place: { line: 500 }, text: '政府采购预算明细表' }] },
    }),
    ['warning @203'],
  ],
])('disclosure/procurement-table-missing: %s', (_, document, expected) => {
  expect(outcomeOf(procurementTableMissing, document)).toEqual(expected)
})
