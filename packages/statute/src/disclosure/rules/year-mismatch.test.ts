import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument } from '../../statement/statement-sample'
import { sampleDepartment, sampleTables, withWords } from '../department-sample'
import { yearMismatch } from './year-mismatch'

const titled = (from: string, to: string) =>
  sampleTables().map((one, at) => (at === 1 ? { ...one, title: one.title.replace(from, to) } : one))
const headed = (title: string) =>
  sampleTables().map((one, at) => (at === 1 ? { ...one, columns: [{ key: 'total', title }] } : one))

test.each([
  ['one year', sampleDepartment({}), []],
  ['a title of another year', sampleDepartment({ tables: titled('2024', '2023') }), ['error @310']],
  ['a header of the year before', sampleDepartment({ tables: headed('2023年预算数') }), []],
  ['a header two years back', sampleDepartment({ tables: headed('2022年预算数') }), ['warning @310']],
  ['a header with letters wrongly read', sampleDepartment({ tables: headed('2022 年环笆粉') }), []],
  [
    'a sentence of another year',
    sampleDepartment({ paragraphs: withWords(['2024年“三公”', '2023年“三公”']) }),
    ['warning @201'],
  ],
  [
    'a comparison with the wrong year',
    sampleDepartment({ paragraphs: withWords(['比2023年增加2', '比2022年增加2']) }),
    ['warning @200'],
  ],
  ['no tables', sampleDocument({}), ['未检查：没有写明年度的预算表']],
])('disclosure/year-mismatch: %s', (_, document, expected) => {
  expect(outcomeOf(yearMismatch, document)).toEqual(expected)
})
