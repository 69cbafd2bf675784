import type { Finding } from '@heng/domain/finding'
import { expect, test } from 'vitest'
import { checkReport } from './check-report'
import type { Terminal } from './terminal'
import { widthOf } from './width'

const terminal: Terminal = {
  out: () => {},
  err: () => {},
  columns: 60,
  paint: (text) => text,
  watched: false,
}

const finding = (given: Partial<Finding>): Finding => ({
  rule: 'performance/weights-sum',
  severity: 'error',
  message: '指标权重之和为 95，应为 90',
  remedy: '调整各指标权重，使其和为 90',
  facts: { sum: '95', expected: '90' },
  authority: ['预算编制惯例：绩效目标表中指标权重之和加预算执行率权重等于 100'],
  places: [{ source: '示例.txt', line: 7, text: '数量指标　救助人次', record: 't1' }],
  record: { kind: 'performance-target', id: 't1', seq: 1, name: '社会救助' },
  group: 'g1',
  ...given,
})

const reportOf = (findings: readonly Finding[]): string =>
  checkReport(
    {
      dossiers: [{ name: '示例区 2024 年度', sources: ['示例.txt'] }],
      evaluation: {
        summary: { passed: 3, failed: 1, notChecked: 1, errors: 1, warnings: 1, hints: 0 },
        findings: [...findings],
        notChecked: [{ rule: 'budget/column-sum', reason: '没有预算表' }],
      },
    },
    [],
    terminal,
  )

test('a finding with its place, figures, authority and remedy; the gravest first', () => {
  const report = reportOf([finding({ severity: 'warning', group: 'g2', message: '次要' }), finding({})])
  expect(report).toContain('规则 5 条：通过 3，未通过 1，未检查 1；错误 1，警告 1，提示 0')
  expect(report).toContain('[错误] 指标权重之和为 95，应为 90（社会救助）')
  expect(report).toContain('    位置  示例.txt:7  数量指标 救助人次')
  expect(report).toContain('    数字  合计 95，应为 90')
  expect(report).toContain('    处理  调整各指标权重，使其和为 90')
  expect(report).toContain('  budget/column-sum：没有预算表')
  expect(report.indexOf('[错误]')).toBeLessThan(report.indexOf('[警告]'))
})

test('one cause is told once', () => {
  const report = reportOf([finding({}), finding({ message: '又一处' })])
  expect(report).toContain('同一原因，2 处：')
  expect(report.split('依据').length - 1).toBe(1)
})

test('no line is wider than the screen by more than a closing mark', () => {
  const report = reportOf([
    finding({ remedy: '很长的处理办法，'.repeat(20), message: '很长的问题说明'.repeat(20) }),
  ])
  for (const line of report.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(62)
})

test('no findings are said to be none', () => {
  expect(reportOf([])).toContain('没有发现问题。')
})
