import type { RuleSummary } from '@heng/server/contract'
import { expect, it } from 'vitest'
import { groupRules } from './rule-groups'

const rule = (id: string, title: string): RuleSummary => ({
  id,
  title,
  severity: 'error',
  cites: [{ basis: 'law', text: '《中华人民共和国预算法》第十四条' }],
  needs: '部门预算表',
  inForce: null,
})
const rules = [
  rule('other/new', '新规则'),
  rule('budget/column-sum', '各列之和'),
  rule('performance/period', '项目周期'),
]

it('groups by the first part of the id in the order of use, what is unknown last', () => {
  expect(groupRules(rules, '').map(({ title }) => title)).toEqual(['绩效目标', '预算报表', 'other'])
})

it.each([
  ['周期', 1],
  ['COLUMN', 1],
  ['预算法', 3],
  ['没有', 0],
])('seeks %s', (text, count) => {
  expect(groupRules(rules, text).flatMap((group) => group.rules)).toHaveLength(count)
})
