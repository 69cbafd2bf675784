import type { Evaluation } from '@heng/domain/finding'
import { expect, test } from 'vitest'
import { findingsReport } from './findings-report'

const hostile = '<script>alert("1")</script>&\''
const evaluation: Evaluation = {
  summary: { passed: 1, failed: 1, notChecked: 1, errors: 1, warnings: 0, hints: 0 },
  findings: [
    {
      rule: 'performance/weights-sum',
      severity: 'error',
      message: hostile,
      remedy: hostile,
      facts: { sum: '95', expected: '90', other: null },
      authority: [hostile],
      places: [{ source: hostile, line: 7, text: hostile, record: null }],
      record: { kind: 'performance-target', id: 't1', seq: 1, name: hostile },
      group: 'g',
    },
  ],
  notChecked: [{ rule: 'budget/x', reason: hostile }],
}

test('nothing of a document is markup in the report', () => {
  const html = findingsReport(hostile, evaluation)
  expect(html).not.toMatch(/<script|<\/script/i)
  expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(8)
})

test('it says the summary, the place, the figures and what was not checked, and needs nothing beside itself', () => {
  const html = findingsReport('示例区 2024 年度', evaluation)
  expect(html).toContain('规则 3 条：通过 1，未通过 1，未检查 1；错误 1，警告 0，提示 0')
  expect(html).toContain('第 7 行')
  expect(html).toContain('合计 95，应为 90')
  expect(html).toContain('budget/x')
  expect(html).not.toMatch(/https?:|<link|<img|@import/)
})
