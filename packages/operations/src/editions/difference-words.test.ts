import { applyChanges } from '@heng/domain/editing/apply-changes'
import { diffRecords } from '@heng/domain/editing/diff-records'
import { exampleRow, exampleStatement, exampleTarget } from '@heng/domain/editing/example-records'
import type { RecordChange } from '@heng/domain/editing/record-change'
import { expect, test } from 'vitest'
import { differenceWords } from './difference-words'
import { editionTotal } from './edition-total'

const statement = exampleStatement([
  exampleRow('r1', { code: '205', name: '教育支出', cells: { total: '12000.00', basic: null } }),
  exampleRow('r2', { name: '合 计', cells: { total: '12000.00' } }),
])

const target = exampleTarget({
  fields: { name: '校舍改造', 'budget.total': '100.5' },
  indicatorColumns: ['name', 'weight'],
})

const set = (path: string, value: string | null): RecordChange => ({ change: 'set', path, value })

test.each([
  [set('rows/r1/cells/total', '19050.00'), '教育支出 合计 +7,050.00 万元（12,000.00 → 19,050.00）'],
  [set('rows/r1/cells/total', '11999.50'), '教育支出 合计 -0.50 万元（12,000.00 → 11,999.50）'],
  [set('rows/r1/cells/basic', '5'), '教育支出 基本支出 +5 万元（空 → 5）'],
  [set('rows/r1/name', '教育'), '教育 名称 教育支出 → 教育'],
  [set('title', '支出总表'), '标题 部门支出总表 → 支出总表'],
  [{ change: 'remove', list: 'rows', key: 'r1' } as const, '删去行：教育支出'],
])('a change is told in words: %j', (change, words) => {
  const after = applyChanges(statement, [change])
  expect(differenceWords(statement, after, diffRecords(statement, after))).toEqual([words])
})

test('fields of a form are told by their labels, amounts with their difference', () => {
  const after = applyChanges(target, [set('fields/budget.total', '90'), set('fields/goal', '全部完工')])
  expect(differenceWords(target, after, diffRecords(target, after)).sort()).toEqual([
    '当年绩效目标 （空） → 全部完工',
    '预算总额 -10.5 万元（100.5 → 90）',
  ])
})

test.each([
  ['the total row of the table of expenditure', [statement, target], 12000_000000],
  ['else the sum of the forms', [target, target], 201_000000],
  ['nothing where nothing says', [{ ...target, fields: {} }], null],
  ['an amount that cannot be read is none', [{ ...target, fields: { 'budget.total': '约百万' } }], null],
] as const)('what an edition comes to: %s', (_, records, fen) => {
  expect(editionTotal([...records])).toBe(fen)
})
