import type { EditionRecord } from '@heng/domain/editing/edition-record'
import { expect, test } from 'vitest'
import { pathWords } from './path-words'

const target: EditionRecord = {
  record: 'performance-target',
  scope: 'project',
  title: null,
  fiscalYear: 2026,
  amountUnit: '万元',
  fields: {},
  printedFields: [],
  indicatorColumns: [],
  indicators: [
    {
      key: 'i',
      level1: null,
      level2: null,
      name: '培训人次',
      operator: null,
      value: null,
      unit: null,
      weight: null,
      core: null,
      note: null,
    },
  ],
}
const statement: EditionRecord = {
  record: 'statement',
  kind: 'x',
  title: '支出表',
  fiscalYear: null,
  organization: null,
  amountUnit: '万元',
  printedUnit: null,
  columns: [{ key: 'basic', title: '本年/基本支出' }],
  rows: [
    {
      key: 'r',
      side: null,
      sign: 1,
      level: 1,
      code: '205',
      name: '教育支出',
      texts: {},
      cells: { basic: null },
    },
  ],
  notes: [{ key: 'n', text: '注' }],
}

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
