import { expect, test } from 'vitest'
import { balancedLines, emWidth, linesIn } from './text-width'

test('Chinese characters are wide, others about half', () => {
  expect(emWidth('示例（一）')).toBe(5)
  expect(emWidth('2026')).toBeCloseTo(2.2)
  expect(emWidth('𠮷')).toBe(1)
})

test('lines are counted with those given and those that wrap', () => {
  expect(linesIn('', 10)).toBe(1)
  expect(linesIn('示例\n示例区教育委员会', 5)).toBe(3)
})

test('a title that does not fit is broken into even lines, figures whole', () => {
  expect(balancedLines('示例区教育委员会2026年部门预算', 30)).toBe('示例区教育委员会2026年部门预算')
  const title = '示例区教育委员会2026年一般公共预算财政拨款支出预算情况表'
  expect(balancedLines(title, 20)).toBe('示例区教育委员会2026年\n一般公共预算财政拨款支出预算情况表')
  const lines = balancedLines(title, 11).split('\n')
  expect(lines.join('')).toBe(title)
  expect(lines).toHaveLength(3)
  for (const line of lines) expect(emWidth(line)).toBeLessThanOrEqual(11)
})
