import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleTarget } from '../../statement/statement-sample'
import { sampleAllocation } from '../allocation-sample'
import { allocationForm } from './allocation-form'

const form = (name: string, fund: string, department = '示例区教育委员会') =>
  sampleTarget({ name, department, budget: { total: '999', generalPublic: '1', governmentFund: fund } })

test.each([
  ['same', ['校舍改造', '2340199', '60', '区教委'], form('校舍改造', '60'), []],
  [
    'the share of the fund differs',
    ['校舍改造', '2340199', '60', '区教委'],
    form('校舍改造', '50'),
    ['error @31,401'],
  ],
  [
    'the name differs',
    ['校舍改造', '2340199', '60', '区教委'],
    form('校舍改造提升工程', '60'),
    ['warning /name@31,400'],
  ],
  [
    'the department differs',
    ['校舍改造', '2340199', '60', '区商务委'],
    form('校舍改造', '60'),
    ['warning /department@31,400'],
  ],
  [
    'rounding',
    ['校舍改造', '2340199', '60.0', '区教委'],
    form('校舍改造', '60.1'),
    ['hint /rounding@31,401'],
  ],
] as const)('adjustment/allocation-form: %s', (_, row, target, expected) => {
  const document = sampleDocument({ statements: [sampleAllocation(row)], targets: [target] })
  expect(outcomeOf(allocationForm, document)).toEqual(expected)
})

test('a project split over two codes is one project', () => {
  const allocation = sampleAllocation(['校舍改造', '2340199', '40'], ['校舍改造', '2340202', '20'])
  const rows = allocation.rows.map((row) => ({
    ...row,
    texts: { ...row.texts, seq: { value: '1', place: row.place } },
  }))
  const document = sampleDocument({
    statements: [{ ...allocation, rows }],
    targets: [form('校舍改造', '60')],
  })
  expect(outcomeOf(allocationForm, document)).toEqual([])
})

test('without forms', () => {
  const document = sampleDocument({ statements: [sampleAllocation(['校舍改造', '2340199', '60'])] })
  expect(outcomeOf(allocationForm, document)).toEqual([
    '未检查：没有资金分配建议表，或没有其项目的绩效目标申报表',
  ])
})
