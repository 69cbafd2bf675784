import { expect, test } from 'vitest'
import { codeTerms } from './code-terms'
import { sampleDocument, sampleStatement } from './statement-sample'
import { tableDefinition } from './table-definition'
import { currentTerm, totalTerm } from './total-term'

const record = sampleStatement({
  kind: 'department-balance',
  title: '部门收支总表',
  columns: ['budget'],
  rows: [
    { side: 'revenue', name: '本年收入合计', values: ['90'] },
    { side: 'revenue', name: '收入总计', values: ['100'] },
    { side: 'expenditure', name: '支出总计', values: [''] },
  ],
})
const at = { document: sampleDocument({ statements: [record] }), record }

test('the terms of a total', () => {
  expect(totalTerm(at, 'budget', 'revenue')).toMatchObject({ printed: '100', label: '部门收支总表' })
  expect(currentTerm(at, 'budget', 'revenue')?.printed).toBe('90')
  expect(totalTerm(at, 'budget', 'expenditure')).toBeNull()
  expect(totalTerm(null, 'budget')).toBeNull()
})

test('the terms of some codes', () => {
  const table = sampleStatement({
    kind: 'x',
    columns: ['basic'],
    rows: [
      ['2101101 甲', '4'],
      ['2101102 乙', ''],
      ['2101103 丙', '9'],
    ],
  })
  const terms = codeTerms({ document: at.document, record: table }, ['2101101', '2101102'], 'basic')
  expect(terms.map(({ printed }) => printed)).toEqual(['4'])
})

test('definitions by kind', () => {
  expect(tableDefinition('three-public')?.kind).toBe('three-public')
  expect(tableDefinition('nothing')).toBeUndefined()
})
