import { documentSchema } from '@heng/domain/records/document'
import { expect, test } from 'vitest'
import { publishedTitleLines, titleLines } from './title-lines'

const titled = (title: string) =>
  documentSchema.parse({
    source: '示例.txt',
    title,
    fiscalYear: 2026,
    region: '示例区',
    organization: null,
    amountUnit: '万元',
    lineCount: 0,
    statements: [],
    targets: [],
    contents: [],
    narratives: [],
    doubts: [],
    unplaced: [],
    lines: [],
  })

test.each([
  ['示例区教育委员会2026年部门预算（草案）', ['示例区教育委员会', '2026年部门预算']],
  ['示例区2026年预算（内部资料 妥善保管）', ['示例区', '2026年预算']],
  ['示例区2026年预算', ['示例区2026年预算']],
])('what is published carries no word of a draft: %s', (title, lines) => {
  expect(publishedTitleLines(titled(title)).join('')).toBe(lines.join(''))
})

test('a draft keeps its word', () => {
  expect(titleLines(titled('示例区教育委员会2026年部门预算（草案）')).join('')).toContain('（草案）')
})
