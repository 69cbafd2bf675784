import { sampleDocument } from '@heng/engine/sample'
import { expect, test } from 'vitest'
import { publishedTitleLines, titleLines } from './title-lines'

test.each([
  ['示例区教育委员会2026年部门预算（草案）', ['示例区教育委员会', '2026年部门预算']],
  ['示例区2026年预算（内部资料 妥善保管）', ['示例区', '2026年预算']],
  ['示例区2026年预算', ['示例区2026年预算']],
])('what is published carries no word of a draft: %s', (title, lines) => {
  expect(publishedTitleLines(sampleDocument({ title })).join('')).toBe(lines.join(''))
})

test('a draft keeps its word', () => {
  expect(titleLines(sampleDocument({ title: '示例区教育委员会2026年部门预算（草案）' })).join('')).toContain(
    '（草案）',
  )
})
