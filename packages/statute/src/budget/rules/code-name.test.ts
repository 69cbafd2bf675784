import { expect, test } from 'vitest'
import { messagesOf, outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { codeName } from './code-name'

const document = (...rows: string[]) =>
  sampleDocument({
    statements: [
      sampleStatement({
        kind: 'general-expenditure-by-function',
        columns: ['total'],
        rows: rows.map((row) => [row, '1']),
      }),
    ],
  })

test.each([
  ['same', ['2010301 行政运行'], []],
  ['brackets and spaces', ['20103 政府办公厅 (室)及相关机构事务'], []],
  ['the name of another edition', ['2013804 经营主体管理', '2013804 市场主体管理'], []],
  ['a cut name', ['2080505 机关事业单位基本养老保险缴费'], []],
  ['another name', ['2010301 事业运行', '2010301 事业运行'], ['warning @11,12']],
  ['an entry that was never seen printed is no ground', ['2010107 虚构的名称'], []],
  ['one known only from an earlier edition is weak ground', ['2060399 虚构的名称'], ['hint @11']],
  ['an unknown code has no name to compare', ['2998877 虚构的名称'], []],
])('budget/code-name: %s', (_, rows, expected) => {
  expect(outcomeOf(codeName, document(...rows))).toEqual(expected)
})

test('says both names', () => {
  expect(messagesOf(codeName, document('2010301 事业运行'))).toEqual([
    '编码 2010301 的科目名称为“事业运行”，科目表中为“行政运行”',
  ])
})

test('without codes', () => {
  expect(outcomeOf(codeName, sampleDocument({}))).toEqual(['未检查：没有带科目编码和名称的预算表'])
})
