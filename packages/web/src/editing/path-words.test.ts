import type { EditionRecord } from '@heng/domain/editing/edition-record'
import {
  exampleIndicator,
  exampleRow,
  exampleStatement,
  exampleTarget,
} from '@heng/domain/editing/example-records'
import { expect, test } from 'vitest'
import { pathWords } from './path-words'

const target = exampleTarget({ indicators: [exampleIndicator('i', { name: '培训人次' })] })
const statement = exampleStatement(
  [exampleRow('r', { code: '205', name: '教育支出', cells: { basic: null } })],
  { columns: [{ key: 'basic', title: '本年/基本支出' }], notes: [{ key: 'n', text: '注' }] },
)

test.each<[EditionRecord, string, string]>([
  [target, 'fields/budget.total', '2026年预算金额'],
  [target, 'fields/period.end', '项目周期'],
  [target, 'indicators/i/value', '培训人次 · 指标值'],
  [target, 'indicators/gone', '已删除的指标'],
  [statement, 'rows/r/cells/basic', '教育支出 · 本年 基本支出'],
  [statement, 'rows/r', '教育支出'],
  [statement, 'notes/n/text', '第 1 个附注 · 文字'],
  [statement, 'title', '标题'],
])('%#: %s %s', (record, path, words) => {
  expect(pathWords(record, path)).toBe(words)
})
