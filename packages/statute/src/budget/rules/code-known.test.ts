import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { codeKnown } from './code-known'

const run = (kind: string, ...rows: [string, string][]) =>
  outcomeOf(codeKnown, sampleDocument({ statements: [sampleStatement({ kind, columns: ['total'], rows })] }))

test.each([
  ['known', 'general-expenditure-by-function', [['205 教育支出', '1']], []],
  [
    'unknown, one finding for all its rows',
    'general-expenditure-by-function',
    [
      ['2059999 其他', '1'],
      ['2998877 虚构科目', '1'],
      ['2998877 虚构科目', '2'],
    ],
    ['hint @12,13'],
  ],
  [
    'a local sub-item of a known economic class',
    'basic-expenditure-by-economic',
    [['3010201 规范性津补贴', '1']],
    [],
  ],
  ['an unknown economic class', 'basic-expenditure-by-economic', [['30188 虚构', '1']], ['hint @11']],
  [
    'a fund inside a department’s expenditure',
    'department-expenditure',
    [['2290402 专项债券安排的支出', '1']],
    [],
  ],
  [
    'codes of departments are no classification',
    'three-public',
    [['715 示例部门', '1']],
    ['未检查：没有带科目编码的预算表'],
  ],
] as [string, string, [string, string][], string[]][])('budget/code-known: %s', (_, kind, rows, expected) => {
  expect(run(kind, ...rows)).toEqual(expected)
})
