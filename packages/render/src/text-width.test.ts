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
  const lines = balancedLines('示例区教育委员会2026年一般公共预算财政拨款支出预算情况表', 20).split('\n')
  expect(lines).toHaveLength(2)
  expect(lines.join('')).toBe('示例区教育委员会2026年一般公共预算财政拨款支出预算情况表')
  expect(Math.abs(emWidth(lines[0] ?? '') - emWidth(lines[1] ?? ''))).toBeLessThan(3)
})
