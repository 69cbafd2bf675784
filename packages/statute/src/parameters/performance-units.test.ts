import { expect, test } from 'vitest'
import { versionIn } from './dated'
import { performanceUnits } from './performance-units'

const units = versionIn(performanceUnits, 2024).value

test.each([
  ['percent', '%', true],
  ['percent', '‰', false],
  ['share', '‰', true],
  ['counting', '次/年', true],
  ['counting', '万人次', true],
  ['counting', '平方米', false],
  ['period', '年', true],
  ['period', '次/年', false],
  ['money', '元/人', true],
  ['area', '万平方米', true],
  ['households', '户', true],
  ['noun', '人数', true],
  ['noun', '人', false],
  ['slash', '人/次', true],
  ['none', '', true],
  ['none', '其他', true],
  ['none', '%', false],
] as const)('%s: “%s” is %s', (kind, unit, matches) => {
  expect(units[kind].test(unit)).toBe(matches)
})
