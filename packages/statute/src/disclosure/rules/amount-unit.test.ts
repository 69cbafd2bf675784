import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument } from '../../statement/statement-sample'
import { sampleDepartment, sampleTables } from '../department-sample'
import { amountUnit } from './amount-unit'

const tables = (...lines: number[]) =>
  sampleTables().map((one) => (lines.includes(one.place.line) ? { ...one, printedUnit: null } : one))

test.each([
  ['all print it', sampleDepartment({}), []],
  ['two do not: one finding', sampleDepartment({ tables: tables(310, 330) }), ['warning @310,330']],
  [
    'the title has it',
    sampleDepartment({ tables: tables(310).map((one) => ({ ...one, title: `${one.title}（万元）` })) }),
    [],
  ],
  [
    'above its second page',
    sampleDepartment({
      tables: tables(310),
      document: { headings: [{ place: { line: 311 }, text: '单位：万元' }] },
    }),
    [],
  ],
  ['no table', sampleDocument({}), ['未检查：没有预算表']],
])('disclosure/amount-unit: %s', (_, document, expected) => {
  expect(outcomeOf(amountUnit, document)).toEqual(expected)
})
