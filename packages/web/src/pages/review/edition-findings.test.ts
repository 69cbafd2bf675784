import type { RegionFinding } from '@heng/server/contract'
import { expect, test } from 'vitest'
import { byEdition, filterReview, groupReview, withOrganizations } from './edition-findings'

const organizations = [
  { id: 'd', code: '201', name: '示例区教育委员会', kind: 'department' as const, parent: 'b' },
  { id: 'u', code: '201001', name: '示例区第一中学校', kind: 'unit' as const, parent: 'd' },
  { id: 'v', code: '302001', name: '示例区疾控中心', kind: 'unit' as const, parent: 'unseen' },
]
const finding = (given: Partial<RegionFinding>): RegionFinding => ({
  edition: 'e',
  ordinal: 1,
  organization: 'u',
  key: 'k',
  record: 'r',
  recordName: '校舍改造',
  path: null,
  rule: 'performance/weights-sum',
  severity: 'error',
  message: '权重之和为 80',
  remedy: null,
  facts: {},
  authority: [],
  group: 'g',
  state: 'open',
  acceptance: null,
  ...given,
})
const given = withOrganizations(
  [
    finding({}),
    finding({ severity: 'hint', rule: 'performance/weights-sum/rounding', organization: 'd' }),
    finding({ organization: 'v', rule: 'performance/goal-empty', severity: 'warning', message: '目标为空' }),
    finding({ state: 'accepted', edition: 'f' }),
  ],
  organizations,
  new Set(['f']),
)

test('a unit is counted with its department where that is seen', () => {
  expect(given.map(({ department }) => department?.id)).toEqual(['d', 'd', 'v', 'd'])
  expect(given.map(({ approved }) => approved)).toEqual([false, false, false, true])
})

test('what is accepted is shown only when asked for', () => {
  expect(filterReview(given, {})).toHaveLength(3)
  expect(filterReview(given, { state: 'accepted' })).toHaveLength(1)
  expect(filterReview(given, { rule: 'performance/weights-sum' })).toHaveLength(2)
  expect(filterReview(given, { department: 'v' })).toHaveLength(1)
  expect(filterReview(given, { text: '疾控' })).toHaveLength(1)
})

test('groups stand in the order of their gravity', () => {
  const groups = groupReview(given, 'rule')
  expect(groups.map(({ key, severity, findings }) => [key, severity, findings.length])).toEqual([
    ['performance/weights-sum', 'error', 3],
    ['performance/goal-empty', 'warning', 1],
  ])
  expect(groupReview(given, 'cause').map(({ key }) => key)).toEqual(['e g', 'f g'])
  expect(groupReview(given, 'record')).toHaveLength(2)
  expect(groupReview(given, 'none')).toHaveLength(1)
})

test('what is settled together is asked for edition by edition', () => {
  expect(byEdition(given).map((group) => group.map(({ edition }) => edition))).toEqual([
    ['e', 'e', 'e'],
    ['f'],
  ])
})
