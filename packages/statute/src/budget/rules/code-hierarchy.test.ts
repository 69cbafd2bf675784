import { describe, expect, test } from 'vitest'
import { messagesOf, outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { codeHierarchy } from './code-hierarchy'

const table = (rows: Parameters<typeof sampleStatement>[0]['rows'], doubts: number[] = []) =>
  sampleDocument({
    statements: [
      sampleStatement({ kind: 'general-expenditure-by-function', columns: ['total', 'basic'], rows }),
    ],
    doubts: doubts.map((line) => ({ place: { line }, what: '数字不清', text: '' })),
  })

const head = ['合计', '100.00', '60.00'] as const

describe('budget/code-hierarchy', () => {
  test.each([
    [
      'holds',
      [
        head,
        ['205 教育支出', '100.00', '60.00'],
        ['20502 普通教育', '100.00', '60.00'],
        ['2050202 小学教育', '70.00', '60.00'],
        ['2050203 初中教育', '30.00', ''],
      ],
      [],
    ],
    [
      'a class is wrong',
      [
        head,
        ['205 教育支出', '100.00', '60.00'],
        ['20501 教育管理事务', '40.00', '60.00'],
        ['20502 普通教育', '50.00', ''],
      ],
      ['error @12,13,14'],
    ],
    [
      'an item without its sub-class counts under the class',
      [head, ['205 教育支出', '100.00', ''], ['2050202 小学教育', '90.00', '']],
      ['error @12,13'],
    ],
    [
      'rounding',
      [
        head,
        ['205 教育支出', '100.00', ''],
        ['20501 教育管理事务', '40.01', ''],
        ['20502 普通教育', '60.00', ''],
      ],
      ['hint /rounding@12,13,14'],
    ],
    [
      'a row repeated over a page break counts once',
      [
        head,
        ['205 教育支出', '100.00', ''],
        ['20502 普通教育', '100.00', ''],
        ['205 教育支出', '100.00', ''],
        ['20502 普通教育', '100.00', ''],
      ],
      [],
    ],
    [
      'an empty total is not compared',
      [head, ['205 教育支出', '', ''], ['20502 普通教育', '100.00', '']],
      [],
    ],
    [
      'an amount in the wrong column is only asked about',
      [head, ['205 教育支出', '60.00', '40.00'], ['20501 教育管理事务', '40.00', '60.00']],
      ['warning @12,13', 'warning @12,13'],
    ],
    ['no classes', [head], ['未检查：没有列出类、款、项的预算表']],
  ] as const)('%s', (_, rows, expected) => {
    expect(outcomeOf(codeHierarchy, table(rows))).toEqual(expected)
  })

  test('a figure on a line with a doubt is never an error', () => {
    const rows = [head, ['205 教育支出', '100.00', ''], ['20502 普通教育', '10.00', '']] as const
    expect(outcomeOf(codeHierarchy, table(rows, [13]))).toEqual(['warning @12,13'])
  })

  test('says what differs', () => {
    const rows = [head, ['205 教育支出', '100.00', ''], ['20502 普通教育', '90.00', '']] as const
    expect(messagesOf(codeHierarchy, table(rows))).toEqual([
      '“205 教育支出”的total为 100万元，所属下级科目合计为 90万元，相差 10万元',
    ])
  })
})
