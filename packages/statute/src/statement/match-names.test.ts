import { expect, test } from 'vitest'
import { comparableName, matchNames } from './match-names'

const pairs = (left: string[], right: string[], agree: (a: string, b: string) => boolean = () => false) =>
  matchNames(
    left.map((name) => ({ name, of: name })),
    right.map((name) => ({ name, of: name })),
    agree,
  ).map((match) => `${match.left}~${match.right}`)

test.each([
  ['招商引资专项经费', '招商引资'],
  ['教师培训（常年性项目）', '教师培训'],
  ['“双控” 行动项目', '双控行动'],
  ['专项经费', '专项经费'],
])('%s is compared as %s', (name, expected) => {
  expect(comparableName(name)).toBe(expected)
})

test('the most alike first, each once', () => {
  expect(pairs(['校园安全', '校园安全设施改造'], ['校园安全设施改造工程', '校园安全专项'])).toEqual([
    '校园安全~校园安全专项',
    '校园安全设施改造~校园安全设施改造工程',
  ])
  expect(pairs(['校园安全'], ['高考考务'])).toEqual([])
})

test('what is equally alike is decided by the other measure', () => {
  const amounts: Record<string, number> = { '设备 购置': 1, 设备购置: 2, '设备购置 ': 2, ' 设备购置': 1 }
  const found = pairs(
    ['设备 购置', '设备购置'],
    ['设备购置 ', ' 设备购置'],
    (a, b) => amounts[a] === amounts[b],
  )
  expect(found.sort()).toEqual(['设备 购置~ 设备购置', '设备购置~设备购置 '].sort())
})
