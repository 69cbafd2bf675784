import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleTarget } from '../../statement/statement-sample'
import { sampleAllocation } from '../allocation-sample'
import { allocationFormMissing } from './allocation-form-missing'

const allocation = sampleAllocation(['校舍改造', '2340199', '60'], ['水厂扩建', '2340101', '40'])
const form = (name: string, line: number) => sampleTarget({ name, line, budget: { total: '1' } })
const none = '未检查：没有资金分配建议表，或没有其项目的绩效目标申报表'

test.each([
  ['every project has its form', [form('校舍改造', 400), form('水厂扩建', 420)], []],
  ['one has none', [form('校舍改造', 400)], ['warning @32']],
  ['forms were not drawn up for this allocation', [form('养老服务', 400)], [none]],
])('adjustment/allocation-form-missing: %s', (_, targets, expected) => {
  expect(outcomeOf(allocationFormMissing, sampleDocument({ statements: [allocation], targets }))).toEqual(
    expected,
  )
})
