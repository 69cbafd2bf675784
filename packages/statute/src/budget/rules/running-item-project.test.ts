import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { runningItemProject } from './running-item-project'

const table = (kind: string, line: number, ...row: [string, string, string]) =>
  sampleStatement({ kind, line, columns: ['basic', 'project'], rows: [row] })

test.each([
  ['basic only', [table('general-expenditure-by-function', 10, '2050101 行政运行', '9', '')], []],
  [
    'with project expenditure',
    [table('general-expenditure-by-function', 10, '2050101 行政运行', '9', '3')],
    ['warning @11'],
  ],
  ['another item', [table('general-expenditure-by-function', 10, '2050102 一般行政管理事务', '', '3')], []],
  [
    'said once, not for both tables',
    [
      table('general-expenditure-by-function', 10, '2050101 行政运行', '9', '3'),
      table('department-expenditure', 30, '2050101 行政运行', '9', '3'),
    ],
    ['warning @11'],
  ],
  ['no table', [], ['未检查：没有分基本支出和项目支出的功能分类支出表']],
])('budget/running-item-project: %s', (_, statements, expected) => {
  expect(outcomeOf(runningItemProject, sampleDocument({ statements }))).toEqual(expected)
})
