import { expect, test } from 'vitest'
import { versionIn } from './dated'
import { performancePlaceholders } from './performance-placeholders'

const words = versionIn(performancePlaceholders, 2024).value

test.each([
  ['choices', '优良中低差', true],
  ['choices', '优、良、中、差', true],
  ['choices', '是/否', true],
  ['choices', '优', false],
  ['choices', '优良', false],
  ['choices', '是', false],
  ['example', '如:示例区水务局', true],
  ['example', '如期完成', false],
  ['blanks', 'XX镇', true],
  ['blanks', 'XXL号', false],
  ['instruction', '待填写', true],
  ['instruction', '已填写', false],
] as const)('%s: %s is %s', (kind, text, matches) => {
  expect(words[kind].test(text)).toBe(matches)
})
